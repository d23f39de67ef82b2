package org.mapano.ejb.quota.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Looks whether the owner of a mailbox is to be told of a level. */
@Singleton
class UserNotices {
  private final UserDirectory users;
  private final QuotaLevels levels;
  private final QuotaNotice notice;

  @Inject
  UserNotices(UserDirectory users, QuotaLevels levels, QuotaNotice notice) {
    this.users = users;
    this.levels = levels;
    this.notice = notice;
  }

  /**
   * Tells the owner of a mailbox if it has reached a level, but not again too soon. The internal
   * administrator is left alone (MON-06).
   *
   * @return whether somebody was told
   */
  boolean check(FullMailboxes.Mailbox mailbox, Instant now) {
    if (mailbox.owner() == StoreSession.SYSTEM || notice.writtenLately(mailbox.told(), now)) {
      return false;
    }
    Optional<UserAccount> owner = users.findById(mailbox.owner());
    if (owner.isEmpty()) {
      return false;
    }
    QuotaState state = QuotaState.of(mailbox.size(), levels.of(owner.get()));
    return state.status() != QuotaState.Status.OK
        && notice.write(
            NoticeKind.ofUser(state.status()), owner.get(), state, mailbox.storeId(), now);
  }
}
