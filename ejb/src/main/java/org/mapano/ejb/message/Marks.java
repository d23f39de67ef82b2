package org.mapano.ejb.message;

/**
 * State of a message as mirror-keeping clients see it, as bits. The store derives them from the
 * MAPI properties and writes them back to those (gateway.md 2.6): READ bit of PR_MESSAGE_FLAGS,
 * PR_FLAG_STATUS, PR_LAST_VERB_EXECUTED, PR_MSG_STATUS.
 */
public final class Marks {
  public static final int SEEN = 0x01;
  public static final int ANSWERED = 0x02;
  public static final int FLAGGED = 0x04;
  public static final int DELETED = 0x08;
  public static final int DRAFT = 0x10;
  public static final int FORWARDED = 0x20;

  private Marks() {}
}
