package org.mapano.mapi.mime.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Dates of mail (RFC 5322 3.3 with the obsolete forms), read tolerantly: missing day name, missing
 * seconds, two-digit years, named zones, comments, the order of asctime and ISO dates.
 */
public final class MailDate {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int MAX_LENGTH = 200;
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7,
          "CET", 1, "CEST", 2);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

  private int day = -1;
  private int month = -1;
  private int year = Integer.MIN_VALUE;
  private LocalTime time;
  private ZoneOffset offset;

  private MailDate() {}

  /** The date as RFC 5322 wants it, with a numeric zone. */
  public static String format(OffsetDateTime date) {
    return FORMAT.format(date);
  }

  /**
   * Reads a date.
   *
   * @param text unfolded value, or null
   * @return the date with the zone as written (none: UTC); empty when there is no date in it
   */
  public static Optional<OffsetDateTime> parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    MailDate date = new MailDate();
    StringTokenizer tokens = new StringTokenizer(withoutComments(text), " \t,");
    while (tokens.hasMoreTokens()) {
      date.token(tokens.nextToken());
    }
    return date.result();
  }

  /** The date after the last semicolon of a Received field. */
  public static Optional<OffsetDateTime> parseReceived(String text) {
    return text == null
        ? Optional.empty()
        : parse(text.substring(text.lastIndexOf(';') + 1).strip());
  }

  private static String withoutComments(String text) {
    int open = text.indexOf('(');
    return open < 0 ? text : text.substring(0, open) + afterComment(text, open);
  }

  private static String afterComment(String text, int open) {
    int close = text.indexOf(')', open);
    return close < 0 ? "" : " " + text.substring(close + 1).replace('(', ' ').replace(')', ' ');
  }

  private void token(String token) {
    char first = token.charAt(0);
    if (token.indexOf(':') > 0 && Character.isDigit(first)) {
      time = time(token);
    } else if ((first == '+' || first == '-') && time != null) {
      offset = numericZone(token);
    } else if (token.indexOf('-') > 0) {
      dashed(token);
    } else if (Character.isDigit(first)) {
      number(token);
    } else if (month < 0 && month(token) >= 0) {
      month = month(token);
    } else if (time != null && offset == null) {
      offset = namedZone(token.toUpperCase(Locale.ROOT));
    }
  }

  private void dashed(String token) {
    int mark = token.indexOf('T');
    String date = mark > 0 && token.indexOf(':') > mark ? token.substring(0, mark) : token;
    for (String piece : date.split("-", 4)) {
      if (!piece.isEmpty()) {
        token(piece);
      }
    }
  }

  private void number(String token) {
    int value = digits(token, 0, token.length());
    if (value < 0) {
      return;
    }
    if (token.length() == 4 || day >= 0 && month >= 0) {
      year = fullYear(value, token.length());
    } else if (year != Integer.MIN_VALUE && month < 0 && day < 0) {
      month = value;
    } else {
      day = value;
    }
  }

  private static int fullYear(int value, int length) {
    if (length <= 2) {
      return value < 50 ? 2000 + value : 1900 + value;
    }
    return length == 3 ? 1900 + value : value;
  }

  private static int month(String token) {
    if (token.length() < 3) {
      return -1;
    }
    int index = MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT));
    return index >= 0 && index % 3 == 0 ? index / 3 + 1 : -1;
  }

  private LocalTime time(String token) {
    int mark = token.indexOf('T');
    if (mark > 0) {
      dashed(token.substring(0, mark));
    }
    int end = token.length();
    int minutes = token.indexOf(':', mark + 1);
    int seconds = token.indexOf(':', minutes + 1);
    int hour = digits(token, mark + 1, minutes);
    int minute = digits(token, minutes + 1, seconds < 0 ? end : seconds);
    int second = seconds < 0 ? 0 : digits(token, seconds + 1, afterDigits(token, seconds + 1));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
      return null;
    }
    return LocalTime.of(hour, minute, Math.min(second, 59));
  }

  private static int afterDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static ZoneOffset numericZone(String token) {
    int hours = digits(token, 1, 3);
    int minutes = digits(token, 3, 5);
    if (token.length() > 5 || hours < 0 || minutes < 0 || hours > 17 || minutes > 59) {
      return ZoneOffset.UTC;
    }
    int sign = token.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static ZoneOffset namedZone(String name) {
    return ZoneOffset.ofHours(ZONES.getOrDefault(name, 0));
  }

  private static int digits(String text, int from, int to) {
    if (to > text.length() || to - from > 6 || from >= to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private Optional<OffsetDateTime> result() {
    if (day < 1 || month < 1 || year < 1601 || year > 9999) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(LocalDate.of(year, month, day), time == null ? LocalTime.MIN : time);
      return Optional.of(OffsetDateTime.of(local, offset == null ? ZoneOffset.UTC : offset));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
