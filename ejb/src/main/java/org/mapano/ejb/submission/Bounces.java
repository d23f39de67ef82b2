package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.ConvertedMail;
import org.mapano.ejb.delivery.MailConverter;
import org.mapano.ejb.delivery.ServerName;
import org.mapano.ejb.session.CompanyReach;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.MailDate;
import org.mapano.mapi.mime.outbound.NoticeMail;

/**
 * Reports about mail that could not be sent, or not yet (RFC 3464): words for people, a part for
 * machines, and the original or its header (SPOOL-05).
 */
@Singleton
public class Bounces {
  private static final int MAX_HEADER = 1 << 16;

  private final UserDirectory users;
  private final BounceTexts texts;
  private final MailConverter converter;
  private final ServerConfig config;
  private final SendingRules rules;

  @Inject
  public Bounces(
      UserDirectory users,
      BounceTexts texts,
      MailConverter converter,
      ServerConfig config,
      SendingRules rules) {
    this.users = users;
    this.texts = texts;
    this.converter = converter;
    this.config = config;
    this.rules = rules;
  }

  /**
   * Writes the report as mail.
   *
   * @param about whom it did not reach, at least one
   * @param original what could not be sent
   */
  void write(
      QueuedMail mail,
      List<MailRecipient> about,
      ReportKind kind,
      ByteSource original,
      OutputStream out)
      throws IOException {
    boolean failed = kind == ReportKind.FAILED;
    BounceTexts.Words words = texts.of(mail.ownerId());
    String host = ServerName.of(config);
    String to =
        mail.ownerId() == 0
            ? mail.sender()
            : users.findById(mail.ownerId()).map(UserAccount::email).orElse(mail.sender());
    NoticeMail.ofMailSystem(
            host,
            to,
            words.get(failed ? "subject" : "delayed.subject"),
            OffsetDateTime.now(ZoneOffset.UTC),
            words(words, mail, about, kind, host))
        .writeReport(
            out,
            status(mail, about, kind, host),
            failed ? "message/rfc822" : "text/rfc822-headers",
            failed ? original : header(original));
  }

  /** Everything before the first empty line, as far as it is of a sensible size. */
  private static ByteSource header(ByteSource original) throws IOException {
    try (InputStream in = original.open()) {
      String text = new String(in.readNBytes(MAX_HEADER), StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      return ByteSource.of(
          text.substring(0, end < 0 ? text.length() : end + 2)
              .getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private String words(
      BounceTexts.Words words,
      QueuedMail mail,
      List<MailRecipient> about,
      ReportKind kind,
      String host) {
    boolean failed = kind == ReportKind.FAILED;
    StringBuilder text =
        new StringBuilder(words.get(failed ? "intro" : "delayed.intro", host)).append("\n\n");
    for (MailRecipient recipient : about) {
      RelayReply reply = recipient.reply();
      text.append('<').append(recipient.address()).append(">: ");
      if (mail.state() != MailState.PREPARING && reply.code() > 0) {
        text.append(reply.code()).append(' ');
      }
      text.append(reply.statusOrDefault()).append(' ').append(reply.text()).append('\n');
    }
    if (mail.attempts() > 0) {
      text.append('\n').append(words.get("tried", mail.attempts() + 1, date(mail.created())));
    }
    if (!failed) {
      text.append('\n').append(words.get("delayed.until", date(rules.end(mail))));
    }
    return text.append('\n').toString();
  }

  /** The part for machines (RFC 3464 2). */
  private String status(QueuedMail mail, List<MailRecipient> about, ReportKind kind, String host) {
    StringBuilder fields = new StringBuilder();
    line(fields, "Reporting-MTA: dns; " + host);
    line(fields, "Arrival-Date: " + date(mail.created()));
    for (MailRecipient recipient : about) {
      RelayReply reply = recipient.reply();
      line(fields, "");
      line(fields, "Final-Recipient: rfc822; " + ascii(recipient.address()));
      line(fields, "Action: " + kind.action());
      line(
          fields,
          "Status: " + (kind == ReportKind.FAILED ? status(reply) : reply.statusOrDefault()));
      line(fields, "Diagnostic-Code: smtp; " + reply.code() + " " + ascii(reply.text()));
      if (kind == ReportKind.DELAYED) {
        line(fields, "Will-Retry-Until: " + date(rules.end(mail)));
      }
    }
    return fields.toString();
  }

  /** A report says that it failed for good, also when the last answer asked for patience. */
  private static String status(RelayReply reply) {
    String status = reply.statusOrDefault();
    return status.startsWith("4") ? "5.4.7" : status;
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c < ' ' || c == 0x7F) {
            ascii.append(' ');
          } else if (c < 0x7F) {
            ascii.append((char) c);
          } else {
            ascii.append("\\x{").append(Integer.toHexString(c).toUpperCase()).append('}');
          }
        });
    return ascii.toString();
  }

  private static String date(Instant time) {
    return MailDate.format(OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
  }

  private static void line(StringBuilder fields, String text) {
    fields.append(text).append("\r\n");
  }

  /** The report as a message for a mailbox, with what clients show of it. */
  MapiMessage message(ByteSource report, QueuedMail mail, Instant now) throws IOException {
    Optional<UserAccount> owner = users.findById(mail.ownerId());
    CompanyReach reach = owner.map(users::reach).orElse(CompanyReach.ALONE);
    int company = owner.map(UserAccount::companyId).orElse(0);
    ConvertedMail converted = converter.convert(report, now, other -> reach.sees(company, other));
    MapiMessage message = converted.message().copy();
    converted.describe(message);
    return message;
  }
}
