package org.mapano.ejb.task;

import java.util.Map;

/** Hears how far a task is. */
@FunctionalInterface
public interface Progress {
  /** Replaces what is shown as counted so far. */
  void counted(Map<String, Long> counts);
}
