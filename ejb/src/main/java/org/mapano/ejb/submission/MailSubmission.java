package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import org.mapano.ejb.delivery.MailConverter;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/**
 * Submits mail that a user has as text (RFC 5322): it becomes a message in the user's Outbox and
 * goes the way of every other one. Recipients are those of its To, Cc and Bcc.
 */
@Singleton
public class MailSubmission {
  private final MailConverter converter;
  private final Stores stores;
  private final Quotas quotas;
  private final UserDirectory users;
  private final SenderRights rights;
  private final UserSubmission submission;
  private final Authors authors;

  @Inject
  public MailSubmission(
      MailConverter converter,
      Stores stores,
      Quotas quotas,
      UserDirectory users,
      SenderRights rights,
      UserSubmission submission,
      Authors authors) {
    this.converter = converter;
    this.stores = stores;
    this.quotas = quotas;
    this.users = users;
    this.rights = rights;
    this.submission = submission;
    this.authors = authors;
  }

  /**
   * Submits a mail; durable on return.
   *
   * @return hierarchy id of the message in the Outbox
   * @throws StoreException NOT_FOUND without mailbox, STORE_FULL above the soft quota, NO_ACCESS
   *     when From is somebody in whose name the user may not send, INVALID_PARAMETER without
   *     recipients
   */
  public long submit(StoreSession session, ByteSource mail) {
    UserAccount owner =
        users
            .findById(session.userId())
            .orElseThrow(() -> StoreException.notFound("User " + session.login()));
    StoreInfo store =
        stores.ofUser(owner.id()).orElseThrow(() -> StoreException.notFound("Mailbox"));
    QuotaState.Status quota = quotas.state(store).status();
    if (quota == QuotaState.Status.SOFT || quota == QuotaState.Status.HARD) {
      throw new StoreException(ErrorCode.STORE_FULL, "The store is above its quota for sending");
    }
    MapiMessage message = converted(session, mail);
    if (message.recipients().isEmpty()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "The mail names no recipient");
    }
    message.properties().remove(Tags.PR_TRANSPORT_MESSAGE_HEADERS);
    message.properties().remove(Tags.PR_AUTO_FORWARDED);
    try {
      rights.decide(owner, message.properties());
    } catch (NotSentException refused) {
      throw StoreException.noAccess("sending as " + refused.about());
    }
    return submission.submit(store, authors.of(session), message, SentCopy.KEEP);
  }

  private MapiMessage converted(StoreSession session, ByteSource mail) {
    try {
      return converter.convert(mail, Instant.now(), session::sees).message().copy();
    } catch (IOException unreadable) {
      throw StoreException.temporary("The mail cannot be read", unreadable);
    }
  }
}
