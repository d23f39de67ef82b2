package org.mapano.ejb.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.mapano.mapi.io.ByteSource;

/**
 * The two fields that delivery puts in front of a mail (RFC 5321 section 4.4; layout of delivery.md
 * 1.3).
 *
 * @param server name of this server
 * @param zone time zone to write the time in
 */
record TraceHeaders(String server, ZoneId zone) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z '('zzz')'", Locale.ENGLISH);

  private static final String SEPARATOR = "From ";

  /** Makes a field of the separator, as Postfix does. */
  private static final String SEPARATOR_FIELD = "X-Mailbox-Line: ";

  /** Mail up to this size is joined with its fields in memory, as it is read several times. */
  private static final int JOINED_SIZE = 256 * 1024;

  /**
   * The mail with the fields in front.
   *
   * @throws IOException when the mail cannot be read
   */
  ByteSource prepend(Envelope envelope, ByteSource mail) throws IOException {
    String fields =
        "Return-Path: <"
            + clean(envelope.sender())
            + ">\r\nReceived: from "
            + clean(envelope.clientName())
            + " ("
            + clean(envelope.clientAddress())
            + ")\r\n\tby "
            + server
            + " (kopano-dagent) with LMTP;\r\n\t"
            + DATE.format(envelope.received().atZone(zone))
            + "\r\n"
            + (beginsWithSeparator(mail) ? SEPARATOR_FIELD : "");
    Prepended traced = new Prepended(fields.getBytes(StandardCharsets.UTF_8), mail);
    return mail.size() <= JOINED_SIZE ? ByteSource.of(traced.read()) : traced;
  }

  /**
   * Whether the first line is that of an mbox file, as filters leave it there. Behind the fields it
   * would be no header any more and end it.
   */
  private static boolean beginsWithSeparator(ByteSource mail) throws IOException {
    try (InputStream in = mail.open()) {
      String begin = new String(in.readNBytes(SEPARATOR.length() + 1), StandardCharsets.US_ASCII);
      return begin.startsWith(SEPARATOR) || begin.startsWith(">" + SEPARATOR);
    }
  }

  /** No client can write further header fields by its name. */
  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private record Prepended(byte[] fields, ByteSource mail) implements ByteSource {
    @Override
    public long size() {
      return fields.length + mail.size();
    }

    @Override
    public byte[] read() throws IOException {
      byte[] body = mail.read();
      byte[] joined = Arrays.copyOf(fields, fields.length + body.length);
      System.arraycopy(body, 0, joined, fields.length, body.length);
      return joined;
    }

    @Override
    public InputStream open() throws IOException {
      return new SequenceInputStream(ByteSource.of(fields).open(), mail.open());
    }

    @Override
    public InputStream open(long offset) throws IOException {
      return offset < fields.length
          ? new SequenceInputStream(ByteSource.of(fields).open(offset), mail.open())
          : mail.open(offset - fields.length);
    }
  }
}
