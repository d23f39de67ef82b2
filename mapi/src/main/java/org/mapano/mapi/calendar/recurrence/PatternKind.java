package org.mapano.mapi.calendar.recurrence;

/** How the days of a period are chosen (PatternType). */
public enum PatternKind {
  /** Every so many days. */
  DAY(0x0000),
  /** Some days of a week. */
  WEEK(0x0001),
  /** A day of a month by number; in shorter months the last. */
  MONTH(0x0002),
  /** A day of a month by week and weekday. */
  MONTH_NTH(0x0003),
  /** The last day of a month. */
  MONTH_END(0x0004),
  /** As {@link #MONTH}, of the Hijri calendar. */
  HIJRI_MONTH(0x000A),
  /** As {@link #MONTH_NTH}, of the Hijri calendar. */
  HIJRI_MONTH_NTH(0x000B),
  /** As {@link #MONTH_END}, of the Hijri calendar. */
  HIJRI_MONTH_END(0x000C);

  private final int code;

  PatternKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  boolean hasWeekdays() {
    return this == WEEK || isNth();
  }

  boolean isNth() {
    return this == MONTH_NTH || this == HIJRI_MONTH_NTH;
  }

  static PatternKind of(int code) {
    for (PatternKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    return null;
  }
}
