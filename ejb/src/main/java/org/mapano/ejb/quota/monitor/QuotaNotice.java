package org.mapano.ejb.quota.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.InboxNotices;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Tells those who are to hear of it that a user or company has reached a level (MON-04, -05). */
@Singleton
class QuotaNotice {
  private static final String MESSAGE_CLASS = "IPM.Note.StorageQuotaWarning";
  private static final int HIGH = 2;
  private static final int URGENT = 1;

  private final UserQuotas quotas;
  private final Companies companies;
  private final ObjectDirectory objects;
  private final NoticeTemplates templates;
  private final InboxNotices notices;
  private final Stores stores;
  private final Sessions sessions;
  private final ServerConfig config;

  @Inject
  QuotaNotice(
      UserQuotas quotas,
      Companies companies,
      ObjectDirectory objects,
      NoticeTemplates templates,
      InboxNotices notices,
      Stores stores,
      Sessions sessions,
      ServerConfig config) {
    this.quotas = quotas;
    this.companies = companies;
    this.objects = objects;
    this.templates = templates;
    this.notices = notices;
    this.stores = stores;
    this.sessions = sessions;
    this.config = config;
  }

  /** Whether a notice was written within {@code mailquota_resend_interval} days. */
  boolean writtenLately(long ticks, Instant now) {
    int days = config.integer("monitor", "mailquota_resend_interval");
    return ticks > MapiTime.ticks(now.minus(Duration.ofDays(days)));
  }

  /**
   * Writes a notice and notes the time on a store.
   *
   * @param about user or company
   * @param storeId where the time is noted
   * @return whether somebody has got it
   */
  boolean write(NoticeKind kind, UserAccount about, QuotaState state, long storeId, Instant now) {
    NoticeTemplate notice = templates.get(kind).fill(variables(about, state));
    PropMap urgent = new PropMap().put(Tags.PR_IMPORTANCE, HIGH).put(Tags.PR_PRIORITY, URGENT);
    List<UserAccount> recipients = persons(quotas.recipients(sessions.system("monitor"), about));
    int told = notices.write(MESSAGE_CLASS, notice.subject(), notice.body(), urgent, recipients);
    if (told > 0) {
      PropMap time = new PropMap().put(Tags.PR_EC_QUOTA_MAIL_TIME, MapiTime.ticks(now));
      stores.change(sessions.system("monitor"), storeId, time, List.of());
    }
    return told > 0;
  }

  /** Groups stand for their members. */
  private List<UserAccount> persons(List<UserAccount> recipients) {
    Map<Integer, UserAccount> persons = new LinkedHashMap<>();
    for (UserAccount recipient : recipients) {
      if (recipient.objectClass().isUser()) {
        persons.put(recipient.id(), recipient);
      } else {
        objects.related(recipient, Relation.MEMBER).stream()
            .filter(member -> member.objectClass().isUser())
            .forEach(member -> persons.put(member.id(), member));
      }
    }
    return new ArrayList<>(persons.values());
  }

  private Map<String, String> variables(UserAccount about, QuotaState state) {
    Map<String, String> values = new TreeMap<>();
    values.put("KOPANO_QUOTA_NAME", about.login());
    values.put("KOPANO_QUOTA_FULLNAME", about.fullName());
    values.put("KOPANO_QUOTA_STORE_SIZE", SizeText.of(state.size()));
    values.put("KOPANO_QUOTA_WARN_SIZE", SizeText.ofLevel(state.warn()));
    values.put("KOPANO_QUOTA_SOFT_SIZE", SizeText.ofLevel(state.soft()));
    values.put("KOPANO_QUOTA_HARD_SIZE", SizeText.ofLevel(state.hard()));
    if (companies.isHosted()) {
      companies
          .ofMember(about)
          .ifPresent(company -> values.put("KOPANO_QUOTA_COMPANY", company.login()));
    }
    return values;
  }
}
