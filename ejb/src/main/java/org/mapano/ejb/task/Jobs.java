package org.mapano.ejb.task;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.StoreException;

/** Starts the periodic jobs that are due, as tasks, on one node each. */
@Singleton
public class Jobs {
  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

  private final Iterable<PeriodicJob> jobs;
  private final JobCalendar calendar;
  private final Tasks tasks;

  @Inject
  Jobs(@Any Instance<PeriodicJob> jobs, JobCalendar calendar, Tasks tasks) {
    this((Iterable<PeriodicJob>) jobs, calendar, tasks);
  }

  Jobs(Iterable<PeriodicJob> jobs, JobCalendar calendar, Tasks tasks) {
    this.jobs = jobs;
    this.calendar = calendar;
    this.tasks = tasks;
  }

  /** Starts what is due; one job that cannot be started keeps no other from it. */
  void startDue(Instant now) {
    for (PeriodicJob job : jobs) {
      try {
        startIfDue(job, now);
      } catch (StoreException failure) {
        LOG.log(Level.WARNING, failure, () -> "Job " + job.kind() + " could not be started");
      }
    }
  }

  /**
   * Starts a job here and now, whenever it ran last.
   *
   * @throws StoreException BUSY while it runs here
   */
  public Task start(TaskKind kind) {
    for (PeriodicJob job : jobs) {
      if (job.kind() == kind) {
        return tasks.start(kind, job::run);
      }
    }
    throw new IllegalArgumentException("No job: " + kind);
  }

  private void startIfDue(PeriodicJob job, Instant now) {
    Duration interval = job.interval();
    if (interval.isZero() || interval.isNegative()) {
      return;
    }
    if (!tasks.isRunning(job.kind()) && calendar.claim(job.kind(), interval, now)) {
      start(job, now);
    }
  }

  private void start(PeriodicJob job, Instant claimed) {
    try {
      tasks.start(
          job.kind(),
          progress -> {
            try {
              return job.run(progress);
            } finally {
              calendar.ended(job.kind(), claimed, Instant.now());
            }
          });
    } catch (StoreException runningMeanwhile) {
      calendar.ended(job.kind(), claimed, Instant.now());
      throw runningMeanwhile;
    }
  }
}
