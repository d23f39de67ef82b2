package org.mapano.ejb.submission;

/** What became of a recipient, with its number in {@code mapano_mail_recipient.state}. */
public enum RecipientState {
  /** The relay has not taken it yet. */
  WAITING,
  /** The relay has taken it. */
  SENT,
  /** It will not be sent. */
  FAILED;

  static RecipientState of(int number) {
    return values()[number];
  }

  int number() {
    return ordinal();
  }
}
