package org.mapano.ejb.plugin;

/**
 * Looks at mail that comes in, at five points in the order of these methods. A call that throws or
 * takes longer than the time limit counts as not made: the mail is delivered without its changes.
 */
public interface DeliveryPlugin extends MailPlugin {
  /** After the conversion, once for a mail; the verdict is for all recipients. */
  default Verdict converted(SharedMail mail) {
    return Verdict.CONTINUE;
  }

  /** Once for each recipient, before his rules and before anything is stored. */
  default Verdict incoming(IncomingMail mail) {
    return Verdict.CONTINUE;
  }

  /** Before a recipient's rules run, if he has any and the mail is for his Inbox. */
  default Verdict beforeRules(RuleChoice choice) {
    return Verdict.CONTINUE;
  }

  /** Whether the recipient's programs are told of new mail. */
  default boolean announces(RecipientMail mail) {
    return true;
  }

  /**
   * When the mail is stored, before the sender's machine is told so. The time limit is for all
   * recipients of a mail together.
   */
  default void delivered(RecipientMail mail) {}
}
