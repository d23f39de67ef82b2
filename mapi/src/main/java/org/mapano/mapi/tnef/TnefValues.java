package org.mapano.mapi.tnef;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.mapano.mapi.time.MapiTime;

/** Values of attributes that are no lists of properties. */
final class TnefValues {
  private TnefValues() {}

  /** Text up to its NUL or the end of the attribute. */
  static String text(TnefInput in, Charset narrow) throws IOException {
    String text = new String(in.bytes(in.remaining()), narrow);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** A time in seven 16-bit numbers, taken as UTC; empty when it is none. */
  static OptionalLong time(TnefInput in) throws IOException {
    int year = in.u16();
    int month = in.u16();
    int day = in.u16();
    int hour = in.u16();
    int minute = in.u16();
    int second = in.u16();
    try {
      LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, second);
      return OptionalLong.of(MapiTime.ticks(time.toInstant(ZoneOffset.UTC)));
    } catch (DateTimeException | ArithmeticException impossible) {
      return OptionalLong.empty();
    }
  }
}
