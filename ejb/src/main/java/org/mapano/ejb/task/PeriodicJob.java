package org.mapano.ejb.task;

import java.time.Duration;
import java.util.Map;

/** Work that one node of all does now and then. It works in small transactions. */
public interface PeriodicJob {
  /** The kind of task as which it runs and is shown; each job has its own. */
  TaskKind kind();

  /** Time from one beginning to the next by the options as they are now; zero means never. */
  Duration interval();

  /**
   * Does the work once.
   *
   * @param progress hears now and then what has been counted so far
   * @return what was counted
   */
  Map<String, Long> run(Progress progress);
}
