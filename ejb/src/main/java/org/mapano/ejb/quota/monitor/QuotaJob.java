package org.mapano.ejb.quota.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.task.PeriodicJob;
import org.mapano.ejb.task.Progress;
import org.mapano.ejb.task.TaskKind;

/** Looks every {@code quota_check_interval} minutes who is to be told of a quota level (MON-01). */
@Singleton
public class QuotaJob implements PeriodicJob {
  private static final Logger LOG = Logger.getLogger(QuotaJob.class.getName());

  private final FullMailboxes mailboxes;
  private final UserNotices notices;
  private final CompanyNotices companies;
  private final ServerConfig config;

  @Inject
  QuotaJob(
      FullMailboxes mailboxes, UserNotices notices, CompanyNotices companies, ServerConfig config) {
    this.mailboxes = mailboxes;
    this.notices = notices;
    this.companies = companies;
    this.config = config;
  }

  @Override
  public TaskKind kind() {
    return TaskKind.QUOTA_CHECK;
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(Math.max(0, config.integer("monitor", "quota_check_interval")));
  }

  @Override
  public Map<String, Long> run(Progress progress) {
    Instant now = Instant.now();
    long checked = 0;
    long full = companies.check(now);
    long last = 0;
    while (true) {
      List<FullMailboxes.Mailbox> piece = mailboxes.after(last);
      if (piece.isEmpty()) {
        return counts(checked, full);
      }
      for (FullMailboxes.Mailbox mailbox : piece) {
        full += told(mailbox, now) ? 1 : 0;
      }
      checked += piece.size();
      last = piece.getLast().storeId();
      progress.counted(counts(checked, full));
    }
  }

  /** A user who cannot be told now keeps nobody else from it, and is looked at again next time. */
  private boolean told(FullMailboxes.Mailbox mailbox, Instant now) {
    try {
      return notices.check(mailbox, now);
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, failure, () -> "Mailbox " + mailbox.storeId() + " was not checked");
      return false;
    }
  }

  private static Map<String, Long> counts(long checked, long told) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("checked", checked);
    counts.put("told", told);
    return counts;
  }
}
