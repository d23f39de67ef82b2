package org.mapano.ejb.task;

/** How far a task is. */
public enum TaskState {
  RUNNING,
  DONE,
  FAILED
}
