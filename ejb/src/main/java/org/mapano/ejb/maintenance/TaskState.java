package org.mapano.ejb.maintenance;

/** How far a task is. */
public enum TaskState {
  RUNNING,
  DONE,
  FAILED
}
