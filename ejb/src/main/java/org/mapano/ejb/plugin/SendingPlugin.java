package org.mapano.ejb.plugin;

/**
 * Looks at messages that users send, before they become mail. A call that throws or takes longer
 * than the time limit counts as not made: the message is sent without its changes.
 */
public interface SendingPlugin extends MailPlugin {
  /** Before the message is converted. The copy in Sent Items stays as the user wrote it. */
  Verdict outgoing(OutgoingMessage message);
}
