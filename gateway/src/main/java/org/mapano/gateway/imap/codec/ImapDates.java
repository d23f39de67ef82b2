package org.mapano.gateway.imap.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Dates of the grammar: {@code date} and {@code date-time} (RFC 3501 section 9). */
public final class ImapDates {
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  private static final byte[] NAMES =
      "JanFebMarAprMayJunJulAugSepOctNovDec".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private ImapDates() {}

  /** A day such as {@code 1-Feb-2026}. */
  public static LocalDate date(String text) throws ImapSyntaxException {
    int dash = text.indexOf('-');
    if ((dash != 1 && dash != 2) || text.length() != dash + 9 || text.charAt(dash + 4) != '-') {
      throw new ImapSyntaxException("Invalid date");
    }
    try {
      return LocalDate.of(
          digits(text, dash + 5, dash + 9),
          month(text, dash + 1),
          digits(text, text.charAt(0) == ' ' ? 1 : 0, dash));
    } catch (DateTimeException impossible) {
      throw new ImapSyntaxException("Invalid date");
    }
  }

  /** A moment such as {@code " 1-Feb-2026 10:11:12 +0100"}. */
  public static OffsetDateTime dateTime(String text) throws ImapSyntaxException {
    String plain = text.startsWith(" ") ? text.substring(1) : text;
    int blank = plain.indexOf(' ');
    if (blank < 0 || plain.length() != blank + 15) {
      throw new ImapSyntaxException("Invalid date and time");
    }
    LocalDate day = date(plain.substring(0, blank));
    int at = blank + 1;
    if (plain.charAt(at + 2) != ':' || plain.charAt(at + 5) != ':' || plain.charAt(at + 8) != ' ') {
      throw new ImapSyntaxException("Invalid time");
    }
    char sign = plain.charAt(at + 9);
    if (sign != '+' && sign != '-') {
      throw new ImapSyntaxException("Invalid time zone");
    }
    int zone = digits(plain, at + 10, at + 12) * 60 + digits(plain, at + 12, at + 14);
    try {
      return day.atTime(
              digits(plain, at, at + 2),
              digits(plain, at + 3, at + 5),
              Math.min(59, digits(plain, at + 6, at + 8)))
          .atOffset(ZoneOffset.ofTotalSeconds((sign == '-' ? -zone : zone) * 60));
    } catch (DateTimeException impossible) {
      throw new ImapSyntaxException("Invalid date and time");
    }
  }

  /** Writes {@code dd-Mon-yyyy hh:mm:ss +0000} in quotes, in UTC. */
  static void write(ResponseBuffer out, Instant moment) {
    OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
    out.put('"').digits(utc.getDayOfMonth(), 2).put('-');
    int month = 3 * (utc.getMonthValue() - 1);
    out.put(NAMES[month]).put(NAMES[month + 1]).put(NAMES[month + 2]).put('-');
    out.digits(Math.clamp(utc.getYear(), 0, 9999), 4).put(' ');
    out.digits(utc.getHour(), 2).put(':').digits(utc.getMinute(), 2).put(':');
    out.digits(utc.getSecond(), 2).ascii(" +0000\"");
  }

  private static int month(String text, int at) throws ImapSyntaxException {
    int index = MONTHS.indexOf(text.substring(at, at + 3).toUpperCase(Locale.ROOT));
    if (index < 0 || index % 3 != 0) {
      throw new ImapSyntaxException("Invalid month");
    }
    return index / 3 + 1;
  }

  private static int digits(String text, int start, int end) throws ImapSyntaxException {
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Chars.isDigit(c)) {
        throw new ImapSyntaxException("Invalid date or time");
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
