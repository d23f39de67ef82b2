package org.mapano.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Mails of given sizes with CRLF line ends and no line that begins with a dot. */
final class Samples {
  private static final int LINE = 72;

  private Samples() {}

  /** A plain mail of about so many bytes. */
  static byte[] plain(int bytes, int number) {
    StringBuilder mail = header(number).append("Content-Type: text/plain; charset=utf-8\r\n\r\n");
    Random random = new Random(number);
    while (mail.length() < bytes - LINE) {
      appendLine(mail, random);
    }
    return mail.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A mail with a short text and an attachment so that it has about so many bytes. */
  static byte[] withAttachment(int bytes, int number) {
    StringBuilder mail =
        header(number)
            .append("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=bench\r\n\r\n")
            .append("--bench\r\nContent-Type: text/plain\r\n\r\nSee the attachment.\r\n")
            .append("--bench\r\nContent-Type: application/octet-stream; name=data.bin\r\n")
            .append("Content-Transfer-Encoding: base64\r\n")
            .append("Content-Disposition: attachment; filename=data.bin\r\n\r\n");
    byte[] data = new byte[Math.max(bytes - mail.length(), 0) * 3 / 4];
    new Random(number).nextBytes(data);
    mail.append(Base64.getMimeEncoder().encodeToString(data)).append("\r\n--bench--\r\n");
    return mail.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static StringBuilder header(int number) {
    return new StringBuilder()
        .append("From: Bench Mark <bench@example.com>\r\n")
        .append("To: Somebody <somebody@example.com>\r\n")
        .append("Subject: Benchmark message number ")
        .append(number)
        .append("\r\nDate: Sun, 22 Nov 2026 12:00:00 +0000\r\n")
        .append("Message-ID: <bench-")
        .append(number)
        .append("@example.com>\r\n");
  }

  private static void appendLine(StringBuilder mail, Random random) {
    for (int i = 0; i < LINE; i++) {
      mail.append(i % 8 == 7 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    mail.append("\r\n");
  }
}
