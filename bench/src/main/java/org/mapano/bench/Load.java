package org.mapano.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs one operation many times over a number of connections and measures each. */
final class Load {
  /**
   * Result of a run.
   *
   * @param operations number of operations
   * @param seconds wall-clock time of the whole run
   * @param millis duration of each operation, ascending
   */
  record Result(int operations, double seconds, double[] millis) {
    double perSecond() {
      return operations / seconds;
    }

    /** A percentile, 0 to 1. */
    double percentile(double share) {
      return millis[(int) Math.min(millis.length - 1, Math.round(share * (millis.length - 1)))];
    }
  }

  /** One connection's operation; the argument is a number that no other operation gets. */
  interface Operation extends AutoCloseable {
    void run(int number) throws Exception;

    @Override
    default void close() throws Exception {}
  }

  private Load() {}

  /** Runs {@code count} operations over {@code connections} connections. */
  static Result run(int connections, int count, Callable<Operation> open) throws Exception {
    double[] millis = new double[count];
    AtomicInteger next = new AtomicInteger();
    Operation[] operations = new Operation[connections];
    for (int i = 0; i < connections; i++) {
      operations[i] = open.call();
    }
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      Future<?>[] running = new Future<?>[connections];
      for (int i = 0; i < connections; i++) {
        Operation operation = operations[i];
        running[i] = threads.submit(() -> work(operation, next, millis));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException("An operation failed", failure.getCause());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    for (Operation operation : operations) {
      operation.close();
    }
    Arrays.sort(millis);
    return new Result(count, seconds, millis);
  }

  private static Void work(Operation operation, AtomicInteger next, double[] millis)
      throws Exception {
    for (int i = next.getAndIncrement(); i < millis.length; i = next.getAndIncrement()) {
      long begin = System.nanoTime();
      operation.run(i);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    return null;
  }
}
