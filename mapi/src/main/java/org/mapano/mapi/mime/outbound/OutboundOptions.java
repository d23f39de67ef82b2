package org.mapano.mapi.mime.outbound;

import java.nio.charset.Charset;
import java.time.Instant;

/**
 * Settings of the regeneration.
 *
 * @param mode for whom the text is made
 * @param charsetUpgrade charset of text whose stored charset is US-ASCII but that holds more
 *     ({@code charset_upgrade})
 * @param host name of this host, for Received and Message-ID
 * @param now time of sending; a gateway uses it only for messages without any time
 * @param mailer value of X-Mailer, written by the spooler only
 * @param tnef when TNEF is added
 */
public record OutboundOptions(
    Mode mode, Charset charsetUpgrade, String host, Instant now, String mailer, TnefUse tnef) {

  /** Who asked for the text. */
  public enum Mode {
    /** A client fetches a stored message: everything that came with it is restored. */
    GATEWAY,
    /** The message is being sent: it gets its own Message-ID and Received, and no Bcc. */
    SPOOLER
  }

  /** Options of a gateway. */
  public static OutboundOptions gateway(String host, Instant now) {
    return new OutboundOptions(
        Mode.GATEWAY, Charset.forName("windows-1252"), host, now, "", TnefUse.NEVER);
  }

  /** Options of the spooler. */
  public static OutboundOptions spooler(String host, Instant now, String mailer) {
    return new OutboundOptions(
        Mode.SPOOLER, Charset.forName("windows-1252"), host, now, mailer, TnefUse.AUTOMATIC);
  }

  /** The same options with another charset in place of US-ASCII. */
  public OutboundOptions withCharsetUpgrade(Charset charset) {
    return new OutboundOptions(mode, charset, host, now, mailer, tnef);
  }

  /** The same options with another use of TNEF. */
  public OutboundOptions withTnef(TnefUse use) {
    return new OutboundOptions(mode, charsetUpgrade, host, now, mailer, use);
  }

  boolean isGateway() {
    return mode == Mode.GATEWAY;
  }
}
