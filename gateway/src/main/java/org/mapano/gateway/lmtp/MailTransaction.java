package org.mapano.gateway.lmtp;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.users.UserAccount;

/** What the commands since MAIL have collected. */
final class MailTransaction {
  /**
   * An accepted recipient.
   *
   * @param address as the client wrote it, for the reply
   * @param user whose mailbox it is; the same user may occur under several addresses
   */
  record Recipient(String address, UserAccount user) {}

  private final List<Recipient> recipients = new ArrayList<>();
  private MailPath sender;

  /** Reverse path; null before MAIL. */
  MailPath sender() {
    return sender;
  }

  void sender(MailPath path) {
    sender = path;
  }

  /** In the order of RCPT, which is the order of the replies. */
  List<Recipient> recipients() {
    return recipients;
  }

  /** Every user once, in order of first mention. */
  List<UserAccount> users() {
    java.util.Map<Integer, UserAccount> users = new java.util.LinkedHashMap<>();
    recipients.forEach(recipient -> users.putIfAbsent(recipient.user().id(), recipient.user()));
    return List.copyOf(users.values());
  }
}
