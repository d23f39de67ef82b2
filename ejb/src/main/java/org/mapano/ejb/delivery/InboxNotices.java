package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.inbound.PlainMessage;
import org.mapano.mapi.mime.inbound.ResolvedAddress;
import org.mapano.mapi.prop.PropMap;

/**
 * Writes messages of the server itself straight into inboxes: no mail is sent, no rule and no quota
 * applies.
 */
@Singleton
public class InboxNotices {
  private static final Logger LOG = System.getLogger(InboxNotices.class.getName());

  private final Mailboxes mailboxes;
  private final UserDirectory users;
  private final Sessions sessions;
  private final Authors authors;
  private final Transactions transactions;
  private final NewMail newMail;

  @Inject
  InboxNotices(
      Mailboxes mailboxes,
      UserDirectory users,
      Sessions sessions,
      Authors authors,
      Transactions transactions,
      NewMail newMail) {
    this.mailboxes = mailboxes;
    this.users = users;
    this.sessions = sessions;
    this.authors = authors;
    this.transactions = transactions;
    this.newMail = newMail;
  }

  /**
   * Writes a notice of the internal administrator to some users.
   *
   * @param messageClass such as {@code IPM.Note}
   * @param subject one line
   * @param body plain text
   * @param more further properties of the message
   * @return how many have got it; who has no mailbox gets none
   */
  public int write(
      String messageClass,
      String subject,
      String body,
      PropMap more,
      List<UserAccount> recipients) {
    List<ResolvedAddress> addresses = recipients.stream().map(DirectoryEntry::of).toList();
    UserAccount system = users.findById(StoreSession.SYSTEM).orElseThrow();
    MapiMessage message =
        PlainMessage.build(
            messageClass, subject, body, DirectoryEntry.of(system), addresses, Instant.now());
    message.properties().putAll(more);
    int written = 0;
    for (UserAccount recipient : recipients) {
      written += write(recipient, message) ? 1 : 0;
    }
    return written;
  }

  private boolean write(UserAccount recipient, MapiMessage message) {
    try {
      return mailboxes.find(recipient.id()).map(mailbox -> insert(mailbox, message)).isPresent();
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, "A notice for " + recipient.login() + " was not stored", failure);
      mailboxes.forget(recipient.id());
      return false;
    }
  }

  private SavedMessage insert(Mailboxes.Mailbox mailbox, MapiMessage message) {
    Author author = authors.of(sessions.system("notice"));
    long inbox = mailbox.folders().inbox();
    NewMessage wanted = new NewMessage(inbox, message, SaveOptions.PLAIN, author, Incoming.NEW);
    return transactions.write(tx -> newMail.insert(tx, mailbox.store().id(), wanted));
  }
}
