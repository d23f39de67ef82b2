package org.mapano.ejb.plugin;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls plug-ins so that one that fails or hangs keeps no mail from its way. */
@Singleton
class Guard {
  /** Longest time that one call may take. */
  static final Duration LIMIT = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(Guard.class.getName());

  private final ExecutorService threads;
  private final Duration limit;

  Guard() {
    this(LIMIT);
  }

  Guard(Duration limit) {
    this.limit = limit;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  /**
   * Makes a call.
   *
   * @return what it answered; empty when it failed, hung or answered nothing
   */
  <T> Optional<T> call(MailPlugin plugin, Callable<T> call) {
    Future<T> answer = threads.submit(call);
    try {
      return Optional.ofNullable(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      answer.cancel(true);
      LOG.log(Level.WARNING, "Plug-in {0} took too long and is passed over", plugin.name());
    } catch (ExecutionException failure) {
      LOG.log(Level.WARNING, failure.getCause(), () -> "Plug-in " + plugin.name() + " has failed");
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** Ends with the server. */
  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
