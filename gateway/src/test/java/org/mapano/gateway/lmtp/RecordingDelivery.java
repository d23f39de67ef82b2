package org.mapano.gateway.lmtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mapano.ejb.delivery.Delivery;
import org.mapano.ejb.delivery.DeliveryResult;
import org.mapano.ejb.delivery.Envelope;
import org.mapano.ejb.delivery.RecipientLookup;
import org.mapano.ejb.delivery.RecipientLookup.Status;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;

/** Keeps mail in memory; some names behave in ways that are hard to bring about in a store. */
final class RecordingDelivery implements Delivery {
  record Mail(Envelope envelope, List<String> recipients, byte[] content) {}

  final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final Map<String, UserAccount> users = new HashMap<>();

  RecordingDelivery() {
    add(10, "john", "john@example.com", "j.doe@example.com", "quoted name@example.com");
    add(11, "mary", "mary@example.com", "märy@example.com");
    add(12, "full", "full@example.com");
    add(13, "late", "late@example.com");
    add(14, "broken", "broken@example.com");
    add(15, "dbdown", "dbdown@example.com");
    add(16, "crash", "crash@example.com");
    add(17, "postmaster");
  }

  private void add(int id, String login, String... addresses) {
    UserAccount user =
        new UserAccount(
            id,
            new byte[] {(byte) id},
            ObjectClass.ACTIVE_USER,
            login,
            login,
            login + "@example.com",
            List.of(addresses),
            0,
            false,
            0,
            QuotaSettings.DEFAULT,
            Set.of(),
            Set.of(),
            new PropMap());
    users.put(login, user);
    for (String address : addresses) {
      users.put(address, user);
    }
  }

  @Override
  public RecipientLookup resolve(String address) {
    String name = address.toLowerCase(Locale.ROOT);
    if (name.startsWith("two@")) {
      return new RecipientLookup(Status.AMBIGUOUS, null);
    }
    if (name.startsWith("nodir@")) {
      return new RecipientLookup(Status.TEMPORARY_FAILURE, null);
    }
    UserAccount user = users.get(name);
    return user == null
        ? new RecipientLookup(Status.UNKNOWN, null)
        : new RecipientLookup(Status.ACCEPTED, user);
  }

  @Override
  public Map<Integer, DeliveryResult> deliver(
      Envelope envelope, List<UserAccount> recipients, ByteSource mail) {
    Map<Integer, DeliveryResult> results = new HashMap<>();
    for (UserAccount user : recipients) {
      switch (user.login()) {
        case "dbdown" -> throw StoreException.temporary("The database cannot be reached", null);
        case "crash" -> throw new IllegalStateException("defect");
        case "full" -> results.put(user.id(), DeliveryResult.OVER_QUOTA);
        case "late" -> results.put(user.id(), DeliveryResult.EXPIRED);
        case "broken" -> results.put(user.id(), DeliveryResult.TEMPORARY_FAILURE);
        default -> results.put(user.id(), DeliveryResult.DELIVERED);
      }
    }
    try {
      mails.add(
          new Mail(envelope, recipients.stream().map(UserAccount::login).toList(), mail.read()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return results;
  }

  @Override
  public SavedMessage file(
      StoreSession session,
      long folderId,
      ByteSource mail,
      Instant received,
      int marks,
      Set<String> keywords) {
    throw new AssertionError("mail that comes in is delivered, not filed");
  }
}
