package org.mapano.mapi.rule;

import java.util.List;
import org.mapano.mapi.prop.PropMap;

/** What a rule does (MS-OXORULE 2.2.5.1). */
public sealed interface RuleAction {
  /** Flavour of a forward: the original sender stays. */
  int PRESERVE_SENDER = 1;

  /** Flavour of a forward: the message is passed on as it is. */
  int DO_NOT_MUNGE = 2;

  /** Flavour of a forward: the message goes along as attachment. */
  int AS_ATTACHMENT = 4;

  /**
   * Files the message into a folder.
   *
   * @param folder entry id of the folder
   * @param keep true for a copy, false when the message does not stay in the Inbox
   */
  record File(byte[] folder, boolean keep) implements RuleAction {}

  /**
   * Answers the sender.
   *
   * @param template entry id of the message to answer with
   */
  record Reply(byte[] template) implements RuleAction {}

  /**
   * Passes the message on.
   *
   * @param flavour bits {@link #PRESERVE_SENDER}, {@link #DO_NOT_MUNGE}, {@link #AS_ATTACHMENT}
   * @param recipients properties of each recipient
   */
  record Forward(int flavour, List<PropMap> recipients) implements RuleAction {
    /** Copies the list. */
    public Forward {
      recipients = List.copyOf(recipients);
    }

    /** True when recipients see the original sender and an unchanged message. */
    public boolean redirects() {
      return (flavour & (PRESERVE_SENDER | DO_NOT_MUNGE)) == (PRESERVE_SENDER | DO_NOT_MUNGE);
    }
  }

  /**
   * Passes the message on to those who act for the owner of the mailbox.
   *
   * @param recipients properties of each recipient
   */
  record Delegate(List<PropMap> recipients) implements RuleAction {
    /** Copies the list. */
    public Delegate {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * Sends the message back.
   *
   * @param code why: 13 too large, 31 cannot be shown, 38 refused
   */
  record Bounce(int code) implements RuleAction {}

  /** Throws the message away. */
  record Delete() implements RuleAction {}

  /** Marks the message as read. */
  record MarkRead() implements RuleAction {}

  /**
   * An action that is for clients (5, deferred), or that the original does not carry out either (9,
   * setting a property), or unknown.
   *
   * @param kind its number
   */
  record Unsupported(int kind) implements RuleAction {}
}
