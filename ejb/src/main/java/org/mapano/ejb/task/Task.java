package org.mapano.ejb.task;

import java.time.Instant;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;

/**
 * A task at a moment.
 *
 * @param id number in this server since its start
 * @param kind what it does
 * @param state how far it is
 * @param counts what it counted, by name: so far while it runs, nothing once it has failed
 * @param error what stopped it, null unless it failed
 * @param reason the same in words for the administrator, null unless it failed
 * @param started when it began
 * @param ended when it ended, null while it runs
 */
public record Task(
    long id,
    TaskKind kind,
    TaskState state,
    Map<String, Long> counts,
    ErrorCode error,
    String reason,
    Instant started,
    Instant ended) {

  static Task begin(long id, TaskKind kind) {
    return new Task(id, kind, TaskState.RUNNING, Map.of(), null, null, Instant.now(), null);
  }

  Task at(Map<String, Long> soFar) {
    return new Task(id, kind, state, Map.copyOf(soFar), null, null, started, null);
  }

  Task done(Map<String, Long> result) {
    return new Task(id, kind, TaskState.DONE, result, null, null, started, Instant.now());
  }

  Task failed(ErrorCode code, String why) {
    return new Task(id, kind, TaskState.FAILED, Map.of(), code, why, started, Instant.now());
  }
}
