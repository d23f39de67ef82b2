package org.mapano.ejb.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.mapano.ejb.delivery.RecipientLookup.Status;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/**
 * Finds whose mailbox an address means (delivery.md 1.4). Groups and contacts have none and count
 * as unknown. What stands behind a plus sign is left out when nobody has the whole address (RFC
 * 5233). When the user source or the database does not answer, nobody is called unknown.
 */
final class RecipientResolver {
  private static final Logger LOG = System.getLogger(RecipientResolver.class.getName());
  private static final RecipientLookup UNKNOWN = new RecipientLookup(Status.UNKNOWN, null);
  private static final RecipientLookup LATER = new RecipientLookup(Status.TEMPORARY_FAILURE, null);

  private final UserDirectory users;
  private final Mailboxes mailboxes;

  RecipientResolver(UserDirectory users, Mailboxes mailboxes) {
    this.users = users;
    this.mailboxes = mailboxes;
  }

  RecipientLookup resolve(String address) {
    try {
      List<UserAccount> found = find(address);
      int detail = found.isEmpty() ? address.indexOf('+') : -1;
      if (detail > 0) {
        int at = address.lastIndexOf('@');
        found = find(address.substring(0, detail) + (at > detail ? address.substring(at) : ""));
      }
      return switch (found.size()) {
        case 0 -> UNKNOWN;
        case 1 -> withStore(found.get(0));
        default -> new RecipientLookup(Status.AMBIGUOUS, null);
      };
    } catch (StoreException failed) {
      LOG.log(Level.WARNING, "Recipient " + address + " cannot be looked up", failed);
      return LATER;
    }
  }

  private List<UserAccount> find(String address) {
    return users.findByAddress(address).matches().stream()
        .filter(match -> match.objectClass().hasStore())
        .filter(match -> match.id() != StoreSession.SYSTEM)
        .toList();
  }

  /** A store that is missing may be about to be made: the mail can wait for it. */
  private RecipientLookup withStore(UserAccount user) {
    if (mailboxes.find(user.id()).isEmpty()) {
      LOG.log(Level.WARNING, "User {0} has no store, mail has to wait", user.login());
      return LATER;
    }
    return new RecipientLookup(Status.ACCEPTED, user);
  }
}
