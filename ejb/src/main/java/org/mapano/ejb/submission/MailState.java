package org.mapano.ejb.submission;

/** How far a queued mail is, with its number in {@code mapano_mail.state}. */
public enum MailState {
  /** A user's message that was picked up; what is sent is not stored yet. */
  PREPARING,
  /** Content and envelope are stored; some recipients wait for the relay. */
  READY,
  /** Decided for every recipient; failures are not reported yet. */
  DECIDED,
  /** Failures are reported; the user's message is not yet where it belongs. */
  REPORTED;

  static MailState of(int number) {
    return values()[number];
  }

  int number() {
    return ordinal();
  }
}
