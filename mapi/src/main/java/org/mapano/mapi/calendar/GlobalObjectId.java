package org.mapano.mapi.calendar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Identifier of a meeting (MS-OXOCAL 2.2.1.27 PidLidGlobalObjectId): 16 fixed bytes, the day of the
 * occurrence or zeros, 16 bytes of creation time and zeros, and data behind its length. An
 * iCalendar UID of another make is wrapped in the data.
 */
public final class GlobalObjectId {
  /** Bytes of an identifier. */
  public static final int MAX_LENGTH = 4_096;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final byte[] CLASS_ID = HEX.parseHex("040000008200E00074C5B7101A82E008");
  private static final byte[] WRAPPED = "vCal-Uid\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int DATE = 16;
  private static final int DATA_LENGTH = 36;
  private static final int DATA = 40;
  private static final int MAX_UID = MAX_LENGTH - DATA - 13;

  private GlobalObjectId() {}

  /** The clean identifier of a UID; longer ones than can be held are cut. */
  public static byte[] ofUid(String uid) {
    String prefix = HEX.formatHex(CLASS_ID);
    if (uid.regionMatches(true, 0, prefix, 0, prefix.length())
        && uid.length() % 2 == 0
        && uid.length() >= 2 * DATA
        && uid.length() <= 2 * MAX_LENGTH) {
      try {
        return clean(HexFormat.of().parseHex(uid));
      } catch (IllegalArgumentException foreign) {
        return wrap(uid);
      }
    }
    return wrap(uid);
  }

  private static byte[] wrap(String uid) {
    byte[] text = uid.getBytes(StandardCharsets.UTF_8);
    byte[] cut = text.length > MAX_UID ? Arrays.copyOf(text, MAX_UID) : text;
    int length = WRAPPED.length + cut.length + 1;
    return ByteBuffer.allocate(DATA + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(CLASS_ID)
        .position(DATA_LENGTH)
        .putInt(length)
        .put(WRAPPED)
        .put(cut)
        .array();
  }

  /** The UID of an identifier: the wrapped one, else the clean identifier in hexadecimal. */
  public static String uid(byte[] id) {
    int start = DATA + WRAPPED.length;
    boolean wrapped =
        id.length > start && Arrays.equals(id, DATA, start, WRAPPED, 0, WRAPPED.length);
    if (!wrapped) {
      return HEX.formatHex(clean(id));
    }
    int end = start;
    while (end < id.length && id[end] != 0) {
      end++;
    }
    return new String(id, start, end - start, StandardCharsets.UTF_8);
  }

  /** The identifier of the meeting with all its occurrences. */
  public static byte[] clean(byte[] id) {
    byte[] clean = id.clone();
    if (clean.length >= DATE + 4) {
      Arrays.fill(clean, DATE, DATE + 4, (byte) 0);
    }
    return clean;
  }

  /** The identifier of the occurrence that was to be on a day. */
  public static byte[] on(byte[] id, LocalDate day) {
    byte[] dated = id.clone();
    if (dated.length >= DATE + 4) {
      dated[DATE] = (byte) (day.getYear() >> 8);
      dated[DATE + 1] = (byte) day.getYear();
      dated[DATE + 2] = (byte) day.getMonthValue();
      dated[DATE + 3] = (byte) day.getDayOfMonth();
    }
    return dated;
  }

  /** The day of the occurrence; empty for the whole meeting. */
  public static Optional<LocalDate> day(byte[] id) {
    if (id == null || id.length < DATE + 4) {
      return Optional.empty();
    }
    int year = (id[DATE] & 0xFF) << 8 | id[DATE + 1] & 0xFF;
    try {
      return Optional.of(LocalDate.of(year, id[DATE + 2], id[DATE + 3]));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
