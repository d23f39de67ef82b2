package org.mapano.ejb.softdelete;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.task.PeriodicJob;
import org.mapano.ejb.task.Progress;
import org.mapano.ejb.task.TaskKind;

/** Purges every hour what is older than {@code softdelete_lifetime} days (SOFTDEL-02, -03). */
@Singleton
class SoftDeleteJob implements PeriodicJob {
  private final SoftDeletes softDeletes;
  private final Sessions sessions;
  private final ServerConfig config;

  @Inject
  SoftDeleteJob(SoftDeletes softDeletes, Sessions sessions, ServerConfig config) {
    this.softDeletes = softDeletes;
    this.sessions = sessions;
    this.config = config;
  }

  @Override
  public TaskKind kind() {
    return TaskKind.SOFTDELETE_PURGE;
  }

  @Override
  public Duration interval() {
    return days() == 0 ? Duration.ZERO : Duration.ofHours(1);
  }

  private int days() {
    return config.integer("server", "softdelete_lifetime");
  }

  @Override
  public Map<String, Long> run(Progress progress) {
    int removed =
        softDeletes.purge(
            sessions.system("purge"), days(), so -> progress.counted(Map.of("removed", (long) so)));
    return Map.of("removed", (long) removed);
  }
}
