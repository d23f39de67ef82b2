package org.mapano.ejb.submission;

/** What is wanted for a queued mail, as bits of {@code mapano_mail.options}. */
public final class MailOptions {
  /** The relay is asked to report delivery and delay (RFC 3461). */
  public static final int REPORT_DELIVERY = 1;

  /** It is sent in another user's name, whose sent items get a copy. */
  public static final int REPRESENTS = 2;

  /** Its sender has been told that it still waits. */
  static final int DELAY_TOLD = 4;

  private MailOptions() {}
}
