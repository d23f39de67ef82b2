package org.mapano.mapi.calendar.recurrence;

/** How often something recurs. */
public enum Frequency {
  /** Every some days. */
  DAILY(0x200A, 1),
  /** On days of every some weeks. */
  WEEKLY(0x200B, 2),
  /** On a day of every some months. */
  MONTHLY(0x200C, 3),
  /** On a day of a month of every some years. */
  YEARLY(0x200D, 4);

  private final int code;
  private final int type;

  Frequency(int code, int type) {
    this.code = code;
    this.type = type;
  }

  int code() {
    return code;
  }

  /** Value of PidLidRecurrenceType. */
  public int type() {
    return type;
  }

  static Frequency of(int code) {
    for (Frequency frequency : values()) {
      if (frequency.code == code) {
        return frequency;
      }
    }
    return null;
  }
}
