package org.mapano.gateway.relay;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.mapano.ejb.submission.MailOptions;
import org.mapano.ejb.submission.RelayReply;
import org.mapano.mapi.io.ByteSource;

/**
 * One connection to a relay, for one mail after the other. The library's dialogue is used for
 * greeting, TLS, logon and the content, whose line ends and dots it makes safe; the envelope is
 * spoken here, so that every recipient has an answer of its own.
 */
final class RelayTransport extends SMTPTransport {
  private static final String UTF8 = "SMTPUTF8";
  private static final int NOT_SUPPORTED = 553;
  private static final int AUTHENTICATION_REQUIRED = 530;
  private static final int SHUTTING_DOWN = 421;

  private int mails;
  private boolean orderly = true;

  private RelayTransport(Session session, RelaySettings settings) {
    super(
        session, new URLName("smtp", null, -1, null, null, null), "smtp", settings.tlsFromStart());
  }

  /**
   * Connects, logs on, and is ready for a mail.
   *
   * @throws RelayDownException when that is not possible
   */
  static RelayTransport connect(RelaySettings settings, RelayEndpoint endpoint)
      throws RelayDownException {
    RelayTransport transport = new RelayTransport(settings.session(), settings);
    try {
      boolean known = !settings.user().isEmpty();
      transport.connect(
          endpoint.host(),
          endpoint.port(),
          known ? settings.user() : null,
          known ? settings.password() : null);
      if (known && !transport.supportsExtension("AUTH")) {
        transport.quit();
        throw new RelayDownException("The relay " + endpoint + " offers no logon");
      }
      return transport;
    } catch (MessagingException refused) {
      throw new RelayDownException(
          "The relay " + endpoint + " cannot be used: " + refused.getMessage(), refused);
    }
  }

  /**
   * Hands a mail over.
   *
   * @return an answer for each recipient, in order
   * @throws RelayDownException when the relay was lost before it could have taken anything, and
   *     when it wants no further mail on this connection
   */
  synchronized List<RelayReply> hand(
      String sender, List<String> recipients, int options, String id, ByteSource content)
      throws RelayDownException {
    List<EnvelopePath> paths = recipients.stream().map(EnvelopePath::of).toList();
    EnvelopePath from = EnvelopePath.of(sender);
    boolean first = mails++ == 0;
    boolean canUtf8 = supportsExtension(UTF8);
    if (from.international() && !canUtf8) {
      return same(paths.size(), notSupported());
    }
    boolean utf8 =
        canUtf8 && (from.international() || paths.stream().anyMatch(EnvelopePath::international));
    RelayReply mail = command(mailFrom(from, options, id, content.size(), utf8));
    if (mail.code() == AUTHENTICATION_REQUIRED || mail.code() == SHUTTING_DOWN) {
      // It wants another configuration, which no user can give it, or goes away.
      throw new RelayDownException("The relay takes no mail: " + mail.text());
    }
    if (!mail.accepted() && !first) {
      // It may have had enough of this connection, and says so in one of many ways.
      orderly = false;
      throw new RelayDownException("The relay takes no further mail: " + mail.text());
    }
    if (!mail.accepted()) {
      return same(paths.size(), mail);
    }
    List<RelayReply> replies = new ArrayList<>();
    for (EnvelopePath path : paths) {
      replies.add(
          path.international() && !canUtf8 ? notSupported() : recipient(path, options, replies));
    }
    if (replies.stream().noneMatch(RelayReply::accepted)) {
      return replies;
    }
    RelayReply taken = content(content);
    return replies.stream()
        .map(reply -> reply.accepted() ? taken : reply)
        .collect(Collectors.toList());
  }

  private static List<RelayReply> same(int count, RelayReply reply) {
    return Collections.nCopies(count, reply);
  }

  private static RelayReply notSupported() {
    return new RelayReply(
        NOT_SUPPORTED, "5.6.7", "The relay cannot carry addresses with other letters than ASCII");
  }

  private String mailFrom(EnvelopePath from, int options, String id, long size, boolean utf8) {
    StringBuilder command = new StringBuilder("MAIL FROM:<").append(from.text()).append('>');
    if (supportsExtension("SIZE")) {
      command.append(" SIZE=").append(size);
    }
    if (supportsExtension("8BITMIME")) {
      command.append(" BODY=8BITMIME");
    }
    if (utf8) {
      command.append(' ').append(UTF8);
    }
    if (isReported(options)) {
      command.append(" RET=HDRS ENVID=").append(id);
    }
    return command.toString();
  }

  private boolean isReported(int options) {
    return (options & MailOptions.REPORT_DELIVERY) != 0 && supportsExtension("DSN");
  }

  private RelayReply recipient(EnvelopePath path, int options, List<RelayReply> before)
      throws RelayDownException {
    if (!before.isEmpty() && before.getLast().code() == SHUTTING_DOWN) {
      return before.getLast();
    }
    String report = isReported(options) ? " NOTIFY=SUCCESS,FAILURE,DELAY" : "";
    return command("RCPT TO:<" + path.text() + ">" + report);
  }

  private RelayReply command(String line) throws RelayDownException {
    try {
      int code = simpleCommand(line);
      orderly &= code != SHUTTING_DOWN;
      if (code < 0) {
        orderly = false;
        throw new RelayDownException("The relay ended the connection");
      }
      return Replies.of(code, getLastServerResponse());
    } catch (MessagingException lost) {
      orderly = false;
      throw new RelayDownException("The relay does not answer: " + lost.getMessage(), lost);
    }
  }

  /** The answer to the content; none when it did not come, and then nobody knows. */
  private RelayReply content(ByteSource content) {
    try {
      OutputStream out = data();
      content.writeTo(out);
      finishData();
      return Replies.of(getLastReturnCode(), getLastServerResponse());
    } catch (SMTPSendFailedException refused) {
      orderly &= refused.getReturnCode() >= 0 && refused.getReturnCode() != SHUTTING_DOWN;
      return refused.getReturnCode() < 0
          ? Replies.none("The relay ended the connection")
          : Replies.of(refused.getReturnCode(), refused.getMessage());
    } catch (MessagingException | IOException lost) {
      orderly = false;
      return Replies.none("The relay was lost: " + lost.getMessage());
    }
  }

  /** Mails that were handed over, or refused. */
  synchronized int mails() {
    return mails;
  }

  /** Whether both sides know where they are, so that another mail may follow. */
  synchronized boolean isOrderly() {
    return orderly;
  }

  /** Asks whether the relay is still there, and leaves what is left of the mail before. */
  synchronized boolean isReady() {
    try {
      return command("RSET").accepted();
    } catch (RelayDownException gone) {
      return false;
    }
  }

  /** Says goodbye; a relay that does not hear it has done its work. */
  void quit() {
    try {
      close();
    } catch (MessagingException deaf) {
      // The connection ends in any case.
    }
  }
}
