package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.header.AddressParser;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.Mailbox;

/** Delivery of mail that programs of this machine hand over one by one (DAGENT-01, DAGENT-08). */
@Singleton
public class HandedMail {
  /** Most recipients of one mail. */
  public static final int MAX_RECIPIENTS = 1000;

  private static final int SYSTEM_ADMINISTRATOR = 2;
  private static final int HEAD = 64 * 1024;

  private final MailDelivery delivery;

  @Inject
  public HandedMail(MailDelivery delivery) {
    this.delivery = delivery;
  }

  /** What became of a mail for one recipient. */
  public enum Status {
    DELIVERED,
    EXPIRED,
    OVER_QUOTA,
    REFUSED,
    UNKNOWN,
    AMBIGUOUS,
    TEMPORARY_FAILURE
  }

  /**
   * Delivers a mail.
   *
   * @param actor a system administrator
   * @param sender envelope sender, empty for the null sender; null to take it from the field
   *     Return-Path or From
   * @param recipients addresses or login names
   * @param mail raw message with CRLF line ends
   * @return by recipient, in order
   * @throws StoreException NO_ACCESS for anybody else, TOO_BIG for too many recipients
   */
  public Map<String, Status> deliver(
      StoreSession actor,
      String sender,
      List<String> recipients,
      Placement placement,
      ByteSource mail) {
    if (!actor.isSystem() && actor.adminLevel() < SYSTEM_ADMINISTRATOR) {
      throw StoreException.noAccess("delivery");
    }
    if (recipients.size() > MAX_RECIPIENTS || placement.path().size() > Placement.MAX_PATH) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many recipients or folders");
    }
    Envelope envelope =
        new Envelope(sender == null ? sender(mail) : sender, null, "", Instant.now());
    Map<String, RecipientLookup> found = new LinkedHashMap<>();
    recipients.forEach(recipient -> found.put(recipient, delivery.resolve(recipient)));
    List<UserAccount> users =
        found.values().stream().map(RecipientLookup::user).filter(Objects::nonNull).toList();
    Map<Integer, DeliveryResult> results =
        users.isEmpty() ? Map.of() : delivery.deliver(envelope, users, mail, placement);
    Map<String, Status> answer = new LinkedHashMap<>();
    found.forEach((recipient, lookup) -> answer.put(recipient, status(lookup, results)));
    return answer;
  }

  private static Status status(RecipientLookup found, Map<Integer, DeliveryResult> results) {
    return switch (found.status()) {
      case UNKNOWN -> Status.UNKNOWN;
      case AMBIGUOUS -> Status.AMBIGUOUS;
      case TEMPORARY_FAILURE -> Status.TEMPORARY_FAILURE;
      case ACCEPTED -> status(results.get(found.user().id()));
    };
  }

  private static Status status(DeliveryResult result) {
    return switch (result) {
      case DELIVERED -> Status.DELIVERED;
      case EXPIRED -> Status.EXPIRED;
      case OVER_QUOTA -> Status.OVER_QUOTA;
      case LOOP, REFUSED -> Status.REFUSED;
      case TEMPORARY_FAILURE -> Status.TEMPORARY_FAILURE;
    };
  }

  private static String sender(ByteSource mail) {
    HeaderBlock headers;
    try (InputStream in = mail.open()) {
      headers = HeaderBlock.parse(in.readNBytes(HEAD));
    } catch (IOException unreadable) {
      throw StoreException.temporary("The mail cannot be read", unreadable);
    }
    String path = headers.first("Return-Path");
    if (path != null && path.strip().equals("<>")) {
      return "";
    }
    String field = path != null ? path : headers.first("From");
    Mailbox mailbox = field == null ? null : AddressParser.first(field);
    return mailbox == null ? "" : mailbox.address();
  }
}
