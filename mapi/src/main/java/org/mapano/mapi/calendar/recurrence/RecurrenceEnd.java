package org.mapano.mapi.calendar.recurrence;

/** How a recurrence ends (EndType). */
public enum RecurrenceEnd {
  /** With the last occurrence up to a day. */
  DATE(0x2021),
  /** After a number of occurrences. */
  COUNT(0x2022),
  /** Never. */
  NEVER(0x2023);

  private final int code;

  RecurrenceEnd(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static RecurrenceEnd of(int code) {
    if (code == -1) {
      return NEVER;
    }
    for (RecurrenceEnd end : values()) {
      if (end.code == code) {
        return end;
      }
    }
    return null;
  }
}
