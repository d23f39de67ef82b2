package org.mapano.mapi.mime.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.header.MailDate;

/**
 * A short mail that the server writes itself: plain text in UTF-8.
 *
 * @param fromName name of whom it comes from, may be empty
 * @param from address of whom it comes from
 * @param to address of whom it goes to, empty when that has none
 * @param subject subject
 * @param date time of writing
 * @param messageId with angle brackets
 * @param fields further fields in order: name and value, each value plain ASCII
 * @param text the text
 */
public record NoticeMail(
    String fromName,
    String from,
    String to,
    String subject,
    OffsetDateTime date,
    String messageId,
    Map<String, String> fields,
    String text) {
  /** Name of whom mail about undelivered mail comes from. */
  public static final String MAIL_SYSTEM = "Mail Delivery System";

  private static final int COLUMNS = 76;
  private static final byte[] LINE_END = {'\r', '\n'};

  /**
   * A mail about mail that was not delivered, to which nothing answers.
   *
   * @param host name of this server
   */
  public static NoticeMail ofMailSystem(
      String host, String to, String subject, OffsetDateTime date, String text) {
    return new NoticeMail(
        MAIL_SYSTEM,
        "MAILER-DAEMON@" + host,
        to,
        subject,
        date,
        "<" + UUID.randomUUID() + "@" + host + ">",
        Map.of("Auto-Submitted", "auto-replied"),
        text);
  }

  /** The mail. */
  public byte[] toBytes() {
    HeaderWriter header = header();
    header.folded("Content-Type", "text/plain; charset=utf-8; format=flowed");
    header.folded("Content-Transfer-Encoding", "base64");
    return join(header.toBytes(), LINE_END, encoded());
  }

  /**
   * Writes the mail as a report about another one (RFC 3462): the text, the report, and the mail it
   * is about or a part of that.
   *
   * @param report fields of the message/delivery-status part (RFC 3464), ASCII
   * @param originalType {@code message/rfc822} or {@code text/rfc822-headers}
   * @param original what the report is about
   */
  public void writeReport(OutputStream out, String report, String originalType, ByteSource original)
      throws IOException {
    String boundary = "report-" + UUID.randomUUID();
    HeaderWriter header = header();
    header.folded(
        "Content-Type",
        "multipart/report; report-type=delivery-status; boundary=\"" + boundary + '"');
    String line = "\r\n--" + boundary + "\r\n";
    out.write(header.toBytes());
    out.write(ascii(line + "Content-Type: text/plain; charset=utf-8\r\n"));
    out.write(ascii("Content-Transfer-Encoding: base64\r\n\r\n"));
    out.write(encoded());
    out.write(ascii(line + "Content-Type: message/delivery-status\r\n\r\n"));
    out.write(ascii(report));
    out.write(ascii(line + "Content-Type: " + originalType + "\r\n\r\n"));
    original.writeTo(out);
    out.write(ascii("\r\n--" + boundary + "--\r\n"));
  }

  private HeaderWriter header() {
    HeaderWriter header = new HeaderWriter(StandardCharsets.UTF_8);
    header.addresses("From", List.of(new MailAddress(fromName, from)));
    if (to.isEmpty()) {
      header.folded("To", "undisclosed-recipients:;");
    } else {
      header.addresses("To", List.of(new MailAddress("", to)));
    }
    header.text("Subject", subject);
    header.folded("Date", MailDate.format(date));
    header.tokens("Message-ID", messageId);
    fields.forEach(header::text);
    header.folded("MIME-Version", "1.0");
    return header;
  }

  private byte[] encoded() {
    byte[] lines = text.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return join(Base64.getMimeEncoder(COLUMNS, LINE_END).encode(lines), LINE_END);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
