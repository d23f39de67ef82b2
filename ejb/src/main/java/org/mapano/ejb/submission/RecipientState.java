package org.mapano.ejb.submission;

import java.util.List;

/** What became of a recipient, with its number in {@code mapano_mail_recipient.state}. */
public enum RecipientState {
  /** The relay has not taken it yet. */
  WAITING,
  /** The relay has taken it. */
  SENT,
  /** It will not be sent, which the sender does not know yet. */
  FAILED,
  /** It will not be sent, and the sender was told so. */
  REPORTED;

  static RecipientState of(int number) {
    return values()[number];
  }

  /** Those of some recipients that are in this state. */
  List<MailRecipient> of(List<MailRecipient> recipients) {
    return recipients.stream().filter(one -> one.state() == this).toList();
  }

  int number() {
    return ordinal();
  }
}
