package org.mapano.ejb.task;

import java.util.Map;

/** What a task does; answers what it counted. */
@FunctionalInterface
public interface TaskWork {
  Map<String, Long> run(Progress progress);
}
