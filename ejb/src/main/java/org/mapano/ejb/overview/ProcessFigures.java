package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Numbers about the process: its processor time, and the threads that do the work of clients. */
@Singleton
public class ProcessFigures {
  private static final long NANOS_OF_MILLI = 1_000_000;
  private static final String SYSTEM = "java.lang:type=OperatingSystem";
  private static final String WORKERS = "org.xnio:type=Xnio,*";

  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

  /** Of this process. */
  @Inject
  public ProcessFigures() {}

  List<Statistic> all() {
    long threads = workers("WorkerPoolSize");
    long busy = workers("BusyWorkerThreadCount");
    return List.of(
        of("process_cpu_time", "Milliseconds of processor time", processorMillis()),
        of("processors", "Processors", Runtime.getRuntime().availableProcessors()),
        of("threads", "Threads for calls of clients", threads),
        of("threads_idle", "Of these, without work", Math.max(0, threads - busy)),
        of("queuelen", "Calls that wait for a thread", workers("WorkerQueueSize")));
  }

  private static Statistic of(String name, String description, long value) {
    return new Statistic(name, description, Long.toString(value));
  }

  /** Asked by name, because deployments do not see the types of this bean. */
  private long processorMillis() {
    try {
      return beans.getAttribute(new ObjectName(SYSTEM), "ProcessCpuTime") instanceof Number nanos
          ? nanos.longValue() / NANOS_OF_MILLI
          : 0;
    } catch (JMException unknown) {
      return 0; // not every virtual machine tells it
    }
  }

  /** The sum of a number over the worker pools of the application server; 0 where it has none. */
  private long workers(String attribute) {
    long sum = 0;
    try {
      for (ObjectName name : beans.queryNames(new ObjectName(WORKERS), null)) {
        if (name.getKeyProperty("worker") != null
            && beans.getAttribute(name, attribute) instanceof Number number) {
          sum += Math.max(0, number.longValue());
        }
      }
    } catch (JMException gone) {
      return sum; // a pool that ends meanwhile does no work
    }
    return sum;
  }
}
