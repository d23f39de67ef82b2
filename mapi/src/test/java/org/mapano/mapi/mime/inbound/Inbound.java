package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.Corpus;

/** Short ways to convert in tests. */
public final class Inbound {
  /** Delivery time of messages without Received. */
  public static final Instant NOW = Instant.parse("2026-11-22T12:35:02Z");

  private Inbound() {}

  /** A converter without address book. */
  public static MimeToMapi converter(InboundOptions options) {
    return new MimeToMapi(options, AddressResolver.NONE, TnefDecoder.NONE);
  }

  /** Converts a sample. */
  public static MapiMessage sample(String name) {
    return convert(Corpus.load(name), InboundOptions.DEFAULT);
  }

  /** Converts a sample with options. */
  public static MapiMessage sample(String name, InboundOptions options) {
    return convert(Corpus.load(name), options);
  }

  /** Converts text with LF line ends. */
  public static MapiMessage text(String mail) {
    return text(mail, InboundOptions.DEFAULT);
  }

  /** Converts text with LF line ends, with options. */
  public static MapiMessage text(String mail, InboundOptions options) {
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return convert(ByteSource.of(bytes), options);
  }

  private static MapiMessage convert(ByteSource source, InboundOptions options) {
    try {
      return converter(options).convert(source, NOW);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The data of an attachment as UTF-8. */
  public static String data(MapiAttachment attachment) {
    try {
      return new String(attachment.data().read(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
