package org.mapano.mapi.calendar.recurrence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.calendar.text.MalformedCalendarException;

/**
 * Reads the blob of PidLidAppointmentRecur. What stands behind the pattern may be missing or broken
 * off, as some programs write it; then there are no changes.
 */
public final class RecurrenceReader {
  /** Bytes of a blob. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final int VERSION = 0x3004;
  private static final int WITH_HIGHLIGHT = 0x3009;
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int MAX_PERIOD = 10_000_000;

  private final ByteBuffer in;

  private RecurrenceReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads the recurrence of an appointment.
   *
   * @throws MalformedCalendarException when the bytes end within the pattern, or are none
   */
  public static AppointmentRecurrence read(byte[] bytes) throws MalformedCalendarException {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedCalendarException("Recurrence of " + bytes.length + " bytes");
    }
    try {
      return new RecurrenceReader(bytes).appointment();
    } catch (BufferUnderflowException ended) {
      throw new MalformedCalendarException("Recurrence is broken off");
    }
  }

  private AppointmentRecurrence appointment() throws MalformedCalendarException {
    RecurrencePattern pattern = pattern();
    if (in.remaining() < 18) {
      return new AppointmentRecurrence(
          pattern.except(pattern.deleted(), List.of()), 0, 0, List.of());
    }
    in.getInt();
    int version = in.getInt();
    int start = in.getInt();
    int end = in.getInt();
    if (start < 0 || start >= MINUTES_OF_DAY || end < start) {
      throw new MalformedCalendarException("Recurrence with times out of range");
    }
    int count = Short.toUnsignedInt(in.getShort());
    if (count > AppointmentRecurrence.MAX_EXCEPTIONS) {
      throw new MalformedCalendarException("Recurrence with " + count + " changes");
    }
    List<ChangedOccurrence> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(change());
    }
    skip();
    for (int i = 0; i < count && in.remaining() >= 4; i++) {
      changes.set(i, extended(changes.get(i), version));
    }
    return new AppointmentRecurrence(pattern, start, end, changes);
  }

  private RecurrencePattern pattern() throws MalformedCalendarException {
    if (in.getShort() != VERSION || in.getShort() != VERSION) {
      throw new MalformedCalendarException("Recurrence of another version");
    }
    Frequency frequency = Frequency.of(Short.toUnsignedInt(in.getShort()));
    PatternKind kind = PatternKind.of(Short.toUnsignedInt(in.getShort()));
    int calendar = Short.toUnsignedInt(in.getShort());
    long first = Integer.toUnsignedLong(in.getInt());
    int period = in.getInt();
    int sliding = in.getInt();
    if (frequency == null || kind == null || period < 0 || period > MAX_PERIOD) {
      throw new MalformedCalendarException("Recurrence of an unknown kind");
    }
    int weekdays = kind.hasWeekdays() ? in.getInt() : 0;
    boolean byDay = kind != PatternKind.DAY && kind != PatternKind.WEEK;
    int day = byDay ? in.getInt() : 0;
    RecurrenceEnd end = RecurrenceEnd.of(in.getInt());
    int count = in.getInt();
    int firstDayOfWeek = in.getInt();
    if (end == null
        || weekdays < 0
        || weekdays > 0x7F
        || kind.hasWeekdays() && weekdays == 0
        || byDay && (day < 1 || day > (kind.isNth() ? 5 : 31))
        || firstDayOfWeek < 0
        || firstDayOfWeek > 6) {
      throw new MalformedCalendarException("Recurrence with values out of range");
    }
    List<LocalDate> deleted = days();
    List<LocalDate> modified = days();
    LocalDate start = Minutes.date(in.getInt());
    LocalDate last = Minutes.date(in.getInt());
    return new RecurrencePattern(
        frequency,
        kind,
        calendar,
        first,
        period,
        sliding,
        weekdays,
        day,
        end,
        count,
        firstDayOfWeek,
        deleted,
        modified,
        start,
        last);
  }

  private List<LocalDate> days() throws MalformedCalendarException {
    int count = in.getInt();
    if (count < 0 || count > AppointmentRecurrence.MAX_EXCEPTIONS || count > in.remaining() / 4) {
      throw new MalformedCalendarException("Recurrence with " + count + " days");
    }
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      days.add(Minutes.date(in.getInt()));
    }
    return days;
  }

  private ChangedOccurrence change() {
    LocalDateTime start = Minutes.time(in.getInt());
    LocalDateTime end = Minutes.time(in.getInt());
    LocalDateTime original = Minutes.time(in.getInt());
    int flags = Short.toUnsignedInt(in.getShort());
    return new ChangedOccurrence(
        start,
        end,
        original,
        (flags & 0x0001) == 0 ? null : narrow(),
        number(flags, 0x0002),
        number(flags, 0x0004),
        number(flags, 0x0008),
        (flags & 0x0010) == 0 ? null : narrow(),
        number(flags, 0x0020),
        number(flags, 0x0040),
        number(flags, 0x0080),
        number(flags, 0x0100),
        (flags & 0x0200) != 0);
  }

  private Integer number(int flags, int bit) {
    return (flags & bit) == 0 ? null : in.getInt();
  }

  private String narrow() {
    in.getShort();
    return new String(bytes(Short.toUnsignedInt(in.getShort())), RecurrenceWriter.ANSI);
  }

  private ChangedOccurrence extended(ChangedOccurrence change, int version) {
    if (version >= WITH_HIGHLIGHT) {
      skip();
    }
    skip();
    if (!change.hasText()) {
      return change;
    }
    in.getInt();
    in.getInt();
    in.getInt();
    String subject = change.subject() == null ? null : wide();
    String location = change.location() == null ? null : wide();
    skip();
    return change.withTexts(subject, location);
  }

  private String wide() {
    return new String(bytes(2 * Short.toUnsignedInt(in.getShort())), StandardCharsets.UTF_16LE);
  }

  /** Skips a block that is preceded by its length. */
  private void skip() {
    if (in.remaining() >= 4) {
      bytes(in.getInt());
    }
  }

  private byte[] bytes(int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
