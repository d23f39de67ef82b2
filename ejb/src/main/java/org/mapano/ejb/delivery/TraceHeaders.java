package org.mapano.ejb.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

  /** The mail with the fields in front. */
  ByteSource prepend(Envelope envelope, ByteSource mail) {
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
            + "\r\n";
    return new Prepended(fields.getBytes(StandardCharsets.UTF_8), mail);
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
