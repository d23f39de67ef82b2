package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.message.SpooledText;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.plugin.SendingPlugins;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.prop.Tags;

/**
 * Makes a user's message ready: in whose name and to whom it goes, and the text that every attempt
 * sends. A message that may not be sent is decided at once.
 */
@Singleton
public class Preparation {
  private static final Logger LOG = System.getLogger(Preparation.class.getName());

  private final Transactions transactions;
  private final MailRows rows;
  private final Ancestry ancestry;
  private final Stores stores;
  private final UserDirectory users;
  private final Messages messages;
  private final Sessions sessions;
  private final SenderRights rights;
  private final RecipientExpansion expansion;
  private final OutgoingText text;
  private final BounceTexts bounces;
  private final Submissions submissions;
  private final SendingPlugins plugins;
  private final CompanyDirectory companies;

  @Inject
  public Preparation(
      Transactions transactions,
      MailRows rows,
      Ancestry ancestry,
      Stores stores,
      UserDirectory users,
      Messages messages,
      Sessions sessions,
      SenderRights rights,
      RecipientExpansion expansion,
      OutgoingText text,
      BounceTexts bounces,
      Submissions submissions,
      SendingPlugins plugins,
      CompanyDirectory companies) {
    this.transactions = transactions;
    this.rows = rows;
    this.ancestry = ancestry;
    this.stores = stores;
    this.users = users;
    this.messages = messages;
    this.sessions = sessions;
    this.rights = rights;
    this.expansion = expansion;
    this.text = text;
    this.bounces = bounces;
    this.submissions = submissions;
    this.plugins = plugins;
    this.companies = companies;
  }

  /**
   * Whether a user's message was taken back or deleted since it was picked up; then it also leaves
   * the queue here.
   */
  boolean withdrawn(Claim claim, QueuedMail mail) {
    if (mail.messageId() == 0) {
      return false;
    }
    if (transactions.read(tx -> isWanted(tx, mail))) {
      return false;
    }
    return transactions.write(tx -> {
      if (isWanted(tx, mail)) {
        return false;
      }
      if (rows.held(tx, claim).isPresent()) {
        submissions.finished(tx, mail.messageId());
        rows.delete(tx, mail.id());
      }
      return true;
    });
  }

  private boolean isWanted(Tx tx, QueuedMail mail) throws SQLException {
    Lineage message = ancestry.find(tx, List.of(mail.messageId())).get(mail.messageId());
    boolean living = message != null && !message.isDeleted();
    return living && Submissions.queueFlags(tx, mail.messageId()).isPresent();
  }

  /** Prepares a message that was picked up. */
  void prepare(Claim claim, QueuedMail mail) {
    if (withdrawn(claim, mail)) {
      return;
    }
    Optional<UserAccount> owner = users.findById(mail.ownerId());
    if (owner.isEmpty() || thrownAway(mail)) {
      LOG.log(Level.INFO, "Message {0} is not sent: nobody wants it any more", mail.messageId());
      drop(claim, mail);
      return;
    }
    SendingPlugins.Result seen =
        plugins.outgoing(
            owner.get(),
            user -> companies.find(user.companyId()),
            messages.load(sessions.system("spooler"), mail.messageId()));
    if (seen.verdict() == Verdict.DISCARD) {
      drop(claim, mail);
      return;
    }
    if (seen.verdict() == Verdict.RETRY) {
      throw StoreException.temporary("A plug-in wants the message to wait", null);
    }
    try (SpooledText content = new SpooledText()) {
      fill(claim, mail, owner.get(), seen, content);
    } catch (IOException unreadable) {
      throw StoreException.temporary("The message cannot be read", unreadable);
    }
  }

  /** Ends a message that cannot be made ready: its owner is told. */
  void giveUp(Claim claim, QueuedMail mail) {
    if (withdrawn(claim, mail)) {
      return;
    }
    Optional<UserAccount> owner = users.findById(mail.ownerId());
    if (owner.isEmpty()) {
      drop(claim, mail);
      return;
    }
    NotSentException fatal = new NotSentException(NotSentException.Reason.FATAL, "");
    MapiMessage message = asFarAsReadable(mail);
    try (SpooledText content = new SpooledText()) {
      OutgoingText.Envelope envelope = text.writeRefused(message, owner.get(), content);
      store(claim, mail, envelope, refused(owner.get(), message, fatal), content);
    } catch (IOException unwritable) {
      throw StoreException.temporary("The report cannot be written", unwritable);
    }
  }

  private MapiMessage asFarAsReadable(QueuedMail mail) {
    try {
      return messages.load(sessions.system("spooler"), mail.messageId());
    } catch (RuntimeException unreadable) {
      LOG.log(Level.WARNING, "Message " + mail.messageId() + " cannot be read", unreadable);
      return new MapiMessage();
    }
  }

  /** Whether the message lies among the deleted items by now. */
  private boolean thrownAway(QueuedMail mail) {
    Lineage line =
        transactions.read(tx -> ancestry.find(tx, List.of(mail.messageId())).get(mail.messageId()));
    if (line == null || line.isDeleted()) {
      return true;
    }
    long deleted = stores.specialFolders(line.store().id()).deleted();
    return deleted != 0 && line.contains(deleted);
  }

  private void drop(Claim claim, QueuedMail mail) {
    transactions.write(tx -> {
      if (rows.held(tx, claim).isPresent()) {
        submissions.finished(tx, mail.messageId());
        rows.delete(tx, mail.id());
      }
      return null;
    });
  }

  private void fill(
      Claim claim,
      QueuedMail mail,
      UserAccount owner,
      SendingPlugins.Result seen,
      SpooledText content)
      throws IOException {
    MapiMessage message = seen.message();
    List<MailRecipient> recipients;
    OutgoingText.Envelope envelope;
    try {
      if (seen.verdict() == Verdict.REFUSE) {
        throw new NotSentException(NotSentException.Reason.REFUSED, "");
      }
      SenderIdentity identity = rights.decide(owner, message.properties());
      Recipients found = expansion.expand(message);
      envelope = text.write(message, identity, content);
      recipients = new ArrayList<>(DatabaseMailQueue.waiting(found.envelope()));
      for (String name : found.unusable()) {
        recipients.add(failed(recipients.size(), name, "5.1.3", "The address cannot be used"));
      }
      messages.change(sessions.system("spooler"), mail.messageId(), envelope.toKeep(), List.of());
    } catch (NotSentException refused) {
      LOG.log(
          Level.INFO,
          "Message {0} of {1} is not sent: {2}",
          mail.messageId(),
          owner.login(),
          refused.getMessage());
      envelope = text.writeRefused(message, owner, content);
      recipients = refused(owner, message, refused);
    }
    store(claim, mail, envelope, recipients, content);
  }

  private void store(
      Claim claim,
      QueuedMail mail,
      OutgoingText.Envelope envelope,
      List<MailRecipient> recipients,
      SpooledText content)
      throws IOException {
    boolean decided = recipients.stream().noneMatch(one -> one.state() == RecipientState.WAITING);
    var source = content.source();
    transactions.write(tx -> {
      rows.empty(tx, mail.id());
      rows.fill(tx, mail.id(), recipients, source);
      MailRows.update(
          tx,
          "UPDATE mapano_mail SET sender = ?, options = ?, size = ?, state = ?"
              + " WHERE id = ? AND lease = ?",
          envelope.sender(),
          envelope.options(),
          source.size(),
          (decided ? MailState.DECIDED : MailState.READY).number(),
          mail.id(),
          claim.token());
      return null;
    });
  }

  /** Everybody named in the message, as refused. */
  private List<MailRecipient> refused(
      UserAccount owner, MapiMessage message, NotSentException refused) {
    String why = bounces.of(owner.id()).reason(refused);
    List<MailRecipient> recipients = new ArrayList<>();
    for (MapiRecipient row : message.recipients()) {
      if (recipients.size() < ServerMail.MAX_RECIPIENTS) {
        String name = row.properties().string(Tags.PR_DISPLAY_NAME, "");
        String address = row.properties().string(Tags.PR_SMTP_ADDRESS, name);
        recipients.add(failed(recipients.size(), address, refused.reason().status(), why));
      }
    }
    if (recipients.isEmpty()) {
      recipients.add(failed(0, "", refused.reason().status(), why));
    }
    return recipients;
  }

  private static MailRecipient failed(int number, String address, String status, String text) {
    int length = Math.min(address.length(), ServerMail.MAX_ADDRESS);
    return new MailRecipient(
        number,
        address.substring(0, length),
        RecipientState.FAILED,
        new RelayReply(550, status, text));
  }
}
