package org.mapano.ejb.plugin;

/**
 * Looks at mail that comes in, once for each recipient. A call that throws or takes longer than the
 * time limit counts as not made: the mail is delivered without its changes.
 */
public interface DeliveryPlugin extends MailPlugin {
  /** After the conversion, before the recipient's rules and before anything is stored. */
  Verdict incoming(IncomingMail mail);
}
