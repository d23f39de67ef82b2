package org.mapano.ejb.quota.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.InboxNotices;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Tells users, and who hears of it besides, that a mailbox has reached a level (MON-04, -05). */
@Singleton
class UserNotices {
  private static final String MESSAGE_CLASS = "IPM.Note.StorageQuotaWarning";
  private static final int HIGH = 2;
  private static final int URGENT = 1;

  private final UserDirectory users;
  private final QuotaLevels levels;
  private final UserQuotas quotas;
  private final NoticeTemplates templates;
  private final InboxNotices notices;
  private final Stores stores;
  private final Sessions sessions;
  private final ServerConfig config;

  @Inject
  UserNotices(
      UserDirectory users,
      QuotaLevels levels,
      UserQuotas quotas,
      NoticeTemplates templates,
      InboxNotices notices,
      Stores stores,
      Sessions sessions,
      ServerConfig config) {
    this.users = users;
    this.levels = levels;
    this.quotas = quotas;
    this.templates = templates;
    this.notices = notices;
    this.stores = stores;
    this.sessions = sessions;
    this.config = config;
  }

  /**
   * Tells the owner of a mailbox if it has reached a level, but not again within {@code
   * mailquota_resend_interval} days. The internal administrator is left alone (MON-06).
   *
   * @return whether somebody was told
   */
  boolean check(FullMailboxes.Mailbox mailbox, Instant now) {
    if (mailbox.owner() == StoreSession.SYSTEM || toldLately(mailbox, now)) {
      return false;
    }
    Optional<UserAccount> owner = users.findById(mailbox.owner());
    if (owner.isEmpty()) {
      return false;
    }
    QuotaState state = QuotaState.of(mailbox.size(), levels.of(owner.get()));
    return state.status() != QuotaState.Status.OK && tell(owner.get(), mailbox, state, now);
  }

  private boolean toldLately(FullMailboxes.Mailbox mailbox, Instant now) {
    int days = config.integer("monitor", "mailquota_resend_interval");
    return mailbox.told() > MapiTime.ticks(now.minus(Duration.ofDays(days)));
  }

  private boolean tell(
      UserAccount owner, FullMailboxes.Mailbox mailbox, QuotaState state, Instant now) {
    StoreSession system = sessions.system("monitor");
    NoticeTemplate notice =
        templates.get(NoticeKind.ofUser(state.status())).fill(variables(owner, state));
    List<UserAccount> recipients = quotas.recipients(system, owner);
    PropMap urgent = new PropMap().put(Tags.PR_IMPORTANCE, HIGH).put(Tags.PR_PRIORITY, URGENT);
    int told = notices.write(MESSAGE_CLASS, notice.subject(), notice.body(), urgent, recipients);
    if (told > 0) {
      PropMap time = new PropMap().put(Tags.PR_EC_QUOTA_MAIL_TIME, MapiTime.ticks(now));
      stores.change(system, mailbox.storeId(), time, List.of());
    }
    return told > 0;
  }

  private Map<String, String> variables(UserAccount owner, QuotaState state) {
    Map<String, String> values = new TreeMap<>();
    values.put("KOPANO_QUOTA_NAME", owner.login());
    values.put("KOPANO_QUOTA_FULLNAME", owner.fullName());
    values.put("KOPANO_QUOTA_STORE_SIZE", SizeText.of(state.size()));
    values.put("KOPANO_QUOTA_WARN_SIZE", SizeText.ofLevel(state.warn()));
    values.put("KOPANO_QUOTA_SOFT_SIZE", SizeText.ofLevel(state.soft()));
    values.put("KOPANO_QUOTA_HARD_SIZE", SizeText.ofLevel(state.hard()));
    Optional.of(owner.companyId())
        .filter(company -> company != 0)
        .flatMap(users::findById)
        .ifPresent(company -> values.put("KOPANO_QUOTA_COMPANY", company.login()));
    return values;
  }
}
