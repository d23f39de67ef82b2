package org.mapano.ejb.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.task.PeriodicJob;
import org.mapano.ejb.task.Progress;
import org.mapano.ejb.task.TaskKind;

/**
 * Looks every {@code mapano_attachment_check_interval} hours for attachment data without owner, as
 * crashes leave it, and removes it when {@code mapano_attachment_repair} says so. It looks at all
 * before it removes anything: when much is without owner, then rather the database is the wrong one
 * or an old one, and an administrator has to decide. Stopped in the middle it has done a part, and
 * the next one does the rest.
 */
@Singleton
class AttachmentJob implements PeriodicJob {
  private static final Logger LOG = System.getLogger(AttachmentJob.class.getName());

  /** So many orphans are always believed. */
  static final long FEW = 20;

  /** More are believed when there are so many times as many pieces of data. */
  private static final long SHARE = 10;

  private final AttachmentCare attachments;
  private final ServerConfig config;

  @Inject
  AttachmentJob(AttachmentCare attachments, ServerConfig config) {
    this.attachments = attachments;
    this.config = config;
  }

  @Override
  public TaskKind kind() {
    return TaskKind.ATTACHMENT_SEARCH;
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(
        Math.max(0, config.integer("server", "mapano_attachment_check_interval")));
  }

  @Override
  public Map<String, Long> run(Progress progress) {
    try {
      return check(progress);
    } catch (StoreException unsearchable) {
      if (unsearchable.code() != ErrorCode.NO_SUPPORT) {
        throw unsearchable;
      }
      LOG.log(Level.DEBUG, "Nothing to look for", unsearchable);
      return Map.of();
    }
  }

  private Map<String, Long> check(Progress progress) {
    Map<String, Long> found = attachments.search(false, progress);
    long orphans = found.get("orphans");
    if (orphans + found.get("restored") == 0) {
      return found;
    }
    if (orphans > FEW && orphans > found.get("looked") / SHARE) {
      LOG.log(
          Level.WARNING,
          "{0} of {1} attachments belong to nothing in this database, too many to remove them"
              + " unasked",
          orphans,
          found.get("looked"));
      return found;
    }
    if (!config.bool("server", "mapano_attachment_repair")) {
      LOG.log(Level.WARNING, "{0} attachments belong to nothing in the database", orphans);
      return found;
    }
    return attachments.search(true, progress);
  }
}
