package org.mapano.ejb.submission;

/** How far a queued mail is, with its number in {@code mapano_mail.state}. */
public enum MailState {
  /** A user's message that was picked up; what is sent is not stored yet. */
  PREPARING,
  /** Content and envelope are stored; some recipients wait for the relay. */
  READY,
  /** Decided for every recipient; what follows from it is not done yet. */
  DECIDED;

  static MailState of(int number) {
    return values()[number];
  }

  int number() {
    return ordinal();
  }
}
