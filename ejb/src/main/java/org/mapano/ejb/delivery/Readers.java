package org.mapano.ejb.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mapano.ejb.session.CompanyReach;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/**
 * Which companies all recipients of a mail see. They share one converted message, so that nothing
 * may stand in it that one of them must not know. Used for one mail.
 */
final class Readers implements IntPredicate {
  private final UserDirectory users;
  private final List<UserAccount> recipients;
  private final Map<Integer, CompanyReach> reaches = new HashMap<>();

  Readers(UserDirectory users, List<UserAccount> recipients) {
    this.users = users;
    this.recipients = recipients;
  }

  @Override
  public boolean test(int company) {
    return recipients.stream().allMatch(reader -> sees(reader, company));
  }

  private boolean sees(UserAccount reader, int company) {
    return reaches
        .computeIfAbsent(reader.id(), id -> users.reach(reader))
        .sees(reader.companyId(), company);
  }
}
