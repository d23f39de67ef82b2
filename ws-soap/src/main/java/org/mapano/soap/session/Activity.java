package org.mapano.soap.session;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.mapano.ejb.overview.ServerCounters;
import org.mapano.ejb.overview.ServerCounters.Counter;

/** What a session has done and does, for the statistics. */
final class Activity {
  private final LongAdder requests = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final Queue<String> tasks = new ConcurrentLinkedQueue<>();

  private final ServerCounters counters;

  /** What is counted here counts for the server too. */
  Activity(ServerCounters counters) {
    this.counters = counters;
  }

  /** A call begins; what is answered is run at its end. */
  Runnable begin(String task) {
    long start = System.nanoTime();
    requests.increment();
    counters.count(Counter.SOAP_REQUEST);
    tasks.add(task);
    return () -> {
      tasks.remove(task);
      long spent = System.nanoTime() - start;
      nanos.add(spent);
      counters.add(Counter.PROCESSING_TIME, TimeUnit.NANOSECONDS.toMillis(spent));
    };
  }

  long requests() {
    return requests.sum();
  }

  Duration busy() {
    return Duration.ofNanos(nanos.sum());
  }

  List<String> tasks() {
    return List.copyOf(tasks);
  }
}
