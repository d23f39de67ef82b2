package org.mapano.ejb.persistence;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Platform threads for database work that virtual threads ask for. A virtual thread would be taken
 * off its carrier, with its whole stack, in each round trip to the database; handed over once, a
 * transaction with many statements is much cheaper.
 */
final class DatabaseThreads {
  private static final int IDLE_SECONDS = 30;

  private final ExecutorService threads;

  /**
   * @param name prefix of the threads' names
   */
  DatabaseThreads(String name) {
    AtomicInteger number = new AtomicInteger();
    // Who comes here has a permit, so that the number of threads is bounded by the permits.
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, name + number.incrementAndGet());
              thread.setDaemon(true);
              thread.setContextClassLoader(DatabaseThreads.class.getClassLoader());
              return thread;
            });
  }

  /** Runs work and waits for it, whatever interrupts come meanwhile; its failures are thrown. */
  <T> T run(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw failed;
    }
  }

  /** Lets idle threads end; running work goes on. */
  void close() {
    threads.shutdown();
  }
}
