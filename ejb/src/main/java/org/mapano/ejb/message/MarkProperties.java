package org.mapano.ejb.message;

import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Marks as MAPI properties and back (gateway.md 2.6). A message can be answered and forwarded at
 * once although PR_LAST_VERB_EXECUTED holds one verb: then the status bit says that it is answered.
 */
public final class MarkProperties {
  /** The properties that marks are derived from. */
  public static final int[] TAGS = {
    Tags.PR_MESSAGE_FLAGS, Tags.PR_FLAG_STATUS, Tags.PR_LAST_VERB_EXECUTED, Tags.PR_MSG_STATUS
  };

  private static final int STATUS_DELETE_MARKED = 0x8;
  private static final int STATUS_ANSWERED = 0x10000;
  private static final int STATUS_DRAFT = 0x20000;
  private static final int VERB_NONE = -1;
  private static final int VERB_OPEN = 0;
  private static final int VERB_REPLY = 102;
  private static final int VERB_REPLY_ALL = 103;
  private static final int VERB_FORWARD = 104;
  private static final int ICON_DEFAULT = -1;
  private static final int ICON_REPLIED = 0x105;
  private static final int ICON_FORWARDED = 0x106;
  private static final int FLAG_MARKED = 2;
  private static final int FOLLOWUP_RED = 6;

  private MarkProperties() {}

  /** The marks that properties stand for. */
  public static int marks(PropMap properties) {
    int verb = properties.integer(Tags.PR_LAST_VERB_EXECUTED, VERB_NONE);
    return marks(
        properties.integer(Tags.PR_MESSAGE_FLAGS, 0),
        properties.integer(Tags.PR_MSG_STATUS, 0),
        verb == VERB_NONE ? null : verb,
        properties.integer(Tags.PR_FLAG_STATUS, 0));
  }

  /**
   * The marks that values of {@link #TAGS} stand for.
   *
   * @param flags PR_MESSAGE_FLAGS
   * @param status PR_MSG_STATUS
   * @param lastVerb PR_LAST_VERB_EXECUTED, null when absent
   * @param flagStatus PR_FLAG_STATUS
   */
  public static int marks(int flags, int status, Integer lastVerb, int flagStatus) {
    int verb = lastVerb == null ? VERB_NONE : lastVerb;
    boolean replied = verb == VERB_REPLY || verb == VERB_REPLY_ALL;
    boolean statusCounts = verb == VERB_NONE || verb == VERB_FORWARD;
    boolean answered = replied || statusCounts && (status & STATUS_ANSWERED) != 0;
    return when(flags & MessageFlags.READ, Marks.SEEN)
        | when(flagStatus, Marks.FLAGGED)
        | when(status & STATUS_DELETE_MARKED, Marks.DELETED)
        | when(status & STATUS_DRAFT, Marks.DRAFT)
        | (verb == VERB_FORWARD ? Marks.FORWARDED : 0)
        | (answered ? Marks.ANSWERED : 0);
  }

  private static int when(int bits, int mark) {
    return bits == 0 ? 0 : mark;
  }

  /**
   * The properties that must be written so that the marks become others; PR_MESSAGE_FLAGS only when
   * {@link Marks#SEEN} changes.
   *
   * @param present the properties of {@link #TAGS} that the message has
   * @param wanted the new marks
   * @param now ticks for PR_LAST_VERB_EXECUTION_TIME
   */
  public static PropMap changes(PropMap present, int wanted, long now) {
    int changed = marks(present) ^ wanted;
    PropMap set = new PropMap();
    if ((changed & Marks.SEEN) != 0) {
      int flags = present.integer(Tags.PR_MESSAGE_FLAGS, 0);
      set.put(Tags.PR_MESSAGE_FLAGS, bit(flags, MessageFlags.READ, wanted & Marks.SEEN));
    }
    if ((changed & Marks.FLAGGED) != 0) {
      boolean on = (wanted & Marks.FLAGGED) != 0;
      set.put(Tags.PR_FLAG_STATUS, on ? FLAG_MARKED : 0);
      set.put(Tags.PR_FOLLOWUP_ICON, on ? FOLLOWUP_RED : 0);
    }
    if ((changed & (Marks.DELETED | Marks.DRAFT | Marks.ANSWERED)) != 0) {
      int status = present.integer(Tags.PR_MSG_STATUS, 0);
      status = bit(status, STATUS_DELETE_MARKED, wanted & Marks.DELETED);
      status = bit(status, STATUS_DRAFT, wanted & Marks.DRAFT);
      set.put(Tags.PR_MSG_STATUS, bit(status, STATUS_ANSWERED, wanted & Marks.ANSWERED));
    }
    if ((changed & (Marks.ANSWERED | Marks.FORWARDED)) != 0) {
      setVerb(set, present, wanted, now);
    }
    return set;
  }

  private static int bit(int bits, int bit, int on) {
    return on == 0 ? bits & ~bit : bits | bit;
  }

  private static void setVerb(PropMap set, PropMap present, int wanted, long now) {
    if ((wanted & Marks.ANSWERED) != 0) {
      // Needed beside a forward, and when the verb of an earlier reply is overwritten by one.
      int status = set.integer(Tags.PR_MSG_STATUS, present.integer(Tags.PR_MSG_STATUS, 0));
      set.put(Tags.PR_MSG_STATUS, status | STATUS_ANSWERED);
    }
    if ((wanted & Marks.FORWARDED) != 0) {
      set.put(Tags.PR_LAST_VERB_EXECUTED, VERB_FORWARD);
      set.put(Tags.PR_ICON_INDEX, ICON_FORWARDED);
    } else if ((wanted & Marks.ANSWERED) != 0) {
      set.put(Tags.PR_LAST_VERB_EXECUTED, VERB_REPLY);
      set.put(Tags.PR_ICON_INDEX, ICON_REPLIED);
    } else {
      set.put(Tags.PR_LAST_VERB_EXECUTED, VERB_OPEN);
      set.put(Tags.PR_ICON_INDEX, ICON_DEFAULT);
      return;
    }
    set.put(Tags.PR_LAST_VERB_EXECUTION_TIME, now);
  }
}
