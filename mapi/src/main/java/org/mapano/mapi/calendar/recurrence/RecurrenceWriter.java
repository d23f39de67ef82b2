package org.mapano.mapi.calendar.recurrence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Writes the blob of PidLidAppointmentRecur, with the versions of Outlook 2003 and later. */
public final class RecurrenceWriter {
  /** Texts that are stored twice are read as Unicode by all; these are for very old clients. */
  static final Charset ANSI = Charset.forName("windows-1252");

  private static final int VERSION = 0x3004;
  private static final int READER_VERSION2 = 0x3006;
  private static final int WRITER_VERSION2 = 0x3008;
  private static final int ENDLESS = 0x5AE980DF;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private RecurrenceWriter() {}

  /** Writes the recurrence of an appointment. */
  public static byte[] write(AppointmentRecurrence recurrence) {
    RecurrenceWriter writer = new RecurrenceWriter();
    writer.pattern(recurrence.pattern());
    writer.u32(READER_VERSION2).u32(WRITER_VERSION2);
    writer.u32(recurrence.startOffset()).u32(recurrence.endOffset());
    writer.u16(recurrence.changes().size());
    recurrence.changes().forEach(writer::change);
    writer.u32(0);
    recurrence.changes().forEach(writer::extended);
    writer.u32(0);
    return writer.out.toByteArray();
  }

  private void pattern(RecurrencePattern pattern) {
    u16(VERSION).u16(VERSION);
    u16(pattern.frequency().code()).u16(pattern.kind().code()).u16(pattern.calendarType());
    u32(pattern.firstPeriod()).u32(pattern.period()).u32(pattern.sliding());
    if (pattern.kind().hasWeekdays()) {
      u32(pattern.weekdays());
    }
    if (pattern.kind() != PatternKind.DAY && pattern.kind() != PatternKind.WEEK) {
      u32(pattern.day());
    }
    u32(pattern.end().code()).u32(pattern.count()).u32(pattern.firstDayOfWeek());
    days(pattern.deleted());
    days(pattern.modified());
    u32(Minutes.of(pattern.start()));
    boolean endless = pattern.last().equals(RecurrencePattern.ENDLESS);
    u32(endless ? ENDLESS : Minutes.of(pattern.last()));
  }

  private void days(List<LocalDate> days) {
    u32(days.size());
    days.forEach(day -> u32(Minutes.of(day)));
  }

  private void times(ChangedOccurrence change) {
    u32(Minutes.of(change.start()))
        .u32(Minutes.of(change.end()))
        .u32(Minutes.of(change.original()));
  }

  private void change(ChangedOccurrence change) {
    times(change);
    u16(change.flags());
    narrow(change.subject());
    number(change.meetingType());
    number(change.reminderDelta());
    number(change.reminderSet());
    narrow(change.location());
    number(change.busyStatus());
    number(change.attachment());
    number(change.allDay());
    number(change.color());
  }

  private void number(Integer value) {
    if (value != null) {
      u32(value);
    }
  }

  private void narrow(String text) {
    if (text != null) {
      byte[] bytes = text.getBytes(ANSI);
      u16(bytes.length + 1).u16(bytes.length);
      out.writeBytes(bytes);
    }
  }

  private void extended(ChangedOccurrence change) {
    u32(0);
    if (change.hasText()) {
      times(change);
      wide(change.subject());
      wide(change.location());
      u32(0);
    }
  }

  private void wide(String text) {
    if (text != null) {
      u16(text.length());
      out.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
    }
  }

  private RecurrenceWriter u16(int value) {
    out.write(value);
    out.write(value >> 8);
    return this;
  }

  private RecurrenceWriter u32(long value) {
    return u16((int) value).u16((int) (value >> 16));
  }
}
