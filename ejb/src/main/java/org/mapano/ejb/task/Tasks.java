package org.mapano.ejb.task;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/**
 * Runs tasks on threads of their own and remembers how the last ones ended. Every task works in
 * small transactions and may be started again, so a server that stops ends it anywhere.
 */
@Singleton
public class Tasks {
  private static final Logger LOG = Logger.getLogger(Tasks.class.getName());

  /** Tasks that are remembered; the oldest that ended goes first. */
  private static final int KEPT = 100;

  private final Map<Long, Task> known = new LinkedHashMap<>();
  private long last;

  /**
   * Starts a task.
   *
   * @throws StoreException BUSY while one of the same kind runs
   */
  public synchronized Task start(TaskKind kind, TaskWork work) {
    if (isRunning(kind)) {
      throw new StoreException(ErrorCode.BUSY, "A task of this kind is running");
    }
    Task task = Task.begin(++last, kind);
    known.put(task.id(), task);
    if (known.size() > KEPT) {
      known.values().stream()
          .filter(old -> old.state() != TaskState.RUNNING)
          .findFirst()
          .ifPresent(old -> known.remove(old.id()));
    }
    Thread.ofVirtual().name("mapano-task-" + task.id()).start(() -> put(run(task, work)));
    return task;
  }

  /** Whether a task of a kind runs here. */
  public synchronized boolean isRunning(TaskKind kind) {
    return known.values().stream()
        .anyMatch(task -> task.kind() == kind && task.state() == TaskState.RUNNING);
  }

  /** The tasks that are remembered, the last one first. */
  public synchronized List<Task> all() {
    return new ArrayList<>(known.values()).reversed();
  }

  /** A task by its number, if it is remembered. */
  public synchronized Optional<Task> find(long id) {
    return Optional.ofNullable(known.get(id));
  }

  private synchronized void put(Task task) {
    known.put(task.id(), task);
  }

  private Task run(Task task, TaskWork work) {
    try {
      LOG.log(Level.INFO, "Task {0} begins: {1}", new Object[] {task.id(), task.kind()});
      Map<String, Long> counts = work.run(so -> put(task.at(so)));
      LOG.log(Level.INFO, "Task {0} is done: {1}", new Object[] {task.id(), counts});
      return task.done(counts);
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, failure, () -> "Task " + task.id() + " failed");
      return task.failed(failure.code(), failure.getMessage());
    } catch (RuntimeException | Error failure) {
      // Whatever it was, the next one may run.
      LOG.log(Level.SEVERE, failure, () -> "Task " + task.id() + " failed");
      return task.failed(ErrorCode.CALL_FAILED, "The server's log tells more");
    }
  }
}
