package org.mapano.mapi.calendar.zone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.mapano.mapi.calendar.text.MalformedCalendarException;

/** The 48 bytes of a time zone in MAPI (MS-OXOCAL 2.2.1.39 PidLidTimeZoneStruct). */
public final class ZoneStruct {
  /** Bytes of the structure. */
  public static final int LENGTH = 48;

  private ZoneStruct() {}

  /** Writes a zone. */
  public static byte[] write(ZoneRule zone) {
    ByteBuffer out = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(-zone.standardOffset());
    out.putInt(0);
    out.putInt(zone.standardOffset() - zone.daylightOffset());
    write(out, zone.toStandard());
    write(out, zone.toDaylight());
    return out.array();
  }

  private static void write(ByteBuffer out, ClockChange change) {
    out.putShort((short) 0).putShort((short) 0);
    if (change == null) {
      out.position(out.position() + 14);
      return;
    }
    out.putShort((short) change.month())
        .putShort((short) (change.day().getValue() % 7))
        .putShort((short) change.week())
        .putShort((short) change.time().getHour())
        .putShort((short) change.time().getMinute())
        .putShort((short) change.time().getSecond())
        .putShort((short) 0);
  }

  /**
   * Reads a zone.
   *
   * @throws MalformedCalendarException for another length, or values out of range
   */
  public static ZoneRule read(byte[] bytes) throws MalformedCalendarException {
    if (bytes == null || bytes.length != LENGTH) {
      throw new MalformedCalendarException("Time zone structure of another length");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int bias = in.getInt();
    int standardBias = in.getInt();
    int daylightBias = in.getInt();
    try {
      ClockChange standard = change(in);
      ClockChange daylight = change(in);
      int offset = Math.negateExact(Math.addExact(bias, standardBias));
      if (standard == null || daylight == null) {
        return ZoneRule.fixed(offset);
      }
      return new ZoneRule(
          offset, Math.negateExact(Math.addExact(bias, daylightBias)), standard, daylight);
    } catch (ArithmeticException | IllegalArgumentException | DateTimeException wrong) {
      throw new MalformedCalendarException("Time zone structure: " + wrong.getMessage());
    }
  }

  private static ClockChange change(ByteBuffer in) {
    in.getShort();
    int year = in.getShort();
    int month = in.getShort();
    int day = in.getShort();
    int week = in.getShort();
    int hour = in.getShort();
    int minute = in.getShort();
    int second = in.getShort();
    in.getShort();
    if (month == 0 || year != 0) {
      return null;
    }
    LocalTime time = LocalTime.of(hour, minute, second);
    return new ClockChange(month, week, DayOfWeek.of(day == 0 ? 7 : day), time);
  }
}
