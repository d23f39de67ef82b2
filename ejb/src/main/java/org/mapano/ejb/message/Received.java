package org.mapano.ejb.message;

import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Time of arrival of a message: delivery, else submission, else creation. */
final class Received {
  /** The properties it is derived from. */
  static final int[] TAGS = {
    Tags.PR_MESSAGE_DELIVERY_TIME, Tags.PR_CLIENT_SUBMIT_TIME, Tags.PR_CREATION_TIME
  };

  private Received() {}

  /** Ticks; 0 when the message has no time at all. */
  static long ticks(PropMap properties) {
    for (int tag : TAGS) {
      Long ticks = properties.longValue(tag);
      if (ticks != null) {
        return ticks;
      }
    }
    return 0;
  }
}
