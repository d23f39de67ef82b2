package org.mapano.ejb.attachment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;

/**
 * Writes small files while the transaction goes on with its statements; the commit waits for them.
 * The disk then brings many files at once, and the statements cost no time of their own.
 */
final class BackgroundWrites {
  /** Larger data is written by the caller: it would have to be kept in memory until then, bytes. */
  static final int MAX_SIZE = 256 * 1024;

  private static final int AT_ONCE = 16;

  private final Semaphore free = new Semaphore(AT_ONCE);

  /** A write under way. */
  interface Pending {
    /** Waits until nothing is written any more, however it ended. */
    void settle();
  }

  /**
   * Begins to write; waits first while too many writes are under way.
   *
   * @param write writes one file; a {@link StoreException} of it fails the commit
   */
  Pending begin(Tx tx, Runnable write) {
    free.acquireUninterruptibly();
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread.ofVirtual().name("mapano-attachment").start(() -> run(write, done));
    tx.beforeCommit(() -> await(done));
    return () -> done.exceptionally(failed -> null).join();
  }

  private void run(Runnable write, CompletableFuture<Void> done) {
    try {
      write.run();
      done.complete(null);
    } catch (RuntimeException | Error failed) {
      done.completeExceptionally(failed);
    } finally {
      free.release();
    }
  }

  private static void await(CompletableFuture<Void> done) {
    try {
      done.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof StoreException failure) {
        throw failure;
      }
      throw StoreException.temporary("An attachment cannot be written", failed.getCause());
    }
  }
}
