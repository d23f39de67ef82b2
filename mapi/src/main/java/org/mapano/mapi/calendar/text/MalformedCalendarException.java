package org.mapano.mapi.calendar.text;

/** A text or blob is no usable calendar data; the message says why, for a log. */
public final class MalformedCalendarException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, without content of the data. */
  public MalformedCalendarException(String message) {
    super(message);
  }
}
