package org.mapano.mapi.mime.inbound;

import java.util.Set;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Puts what a TNEF part held onto the message that carried it. */
final class TnefMerge {
  /** Where the TNEF part says it better than the header of the mail. */
  private static final Set<Integer> PREFERRED =
      Set.of(
          Tags.PR_MESSAGE_CLASS,
          Tags.PR_IMPORTANCE,
          Tags.PR_PRIORITY,
          Tags.PR_SENSITIVITY,
          Tags.PR_CONVERSATION_INDEX);

  /** What belongs to the store, not to the mail. */
  private static final Set<Integer> NEVER =
      Set.of(
          PropTag.id(Tags.PR_ENTRYID),
          PropTag.id(Tags.PR_SEARCH_KEY),
          PropTag.id(Tags.PR_RECORD_KEY),
          PropTag.id(Tags.PR_STORE_ENTRYID),
          PropTag.id(Tags.PR_PARENT_ENTRYID),
          PropTag.id(Tags.PR_MESSAGE_FLAGS),
          PropTag.id(Tags.PR_MESSAGE_SIZE),
          PropTag.id(Tags.PR_CREATION_TIME),
          PropTag.id(Tags.PR_LAST_MODIFICATION_TIME),
          PropTag.id(Tags.PR_RECEIVED_BY_ENTRYID),
          PropTag.id(Tags.PR_RCVD_REPRESENTING_ENTRYID));

  private TnefMerge() {}

  /** Merges properties, named values and attachments; what the mail's header said stays. */
  static void merge(MapiMessage from, MapiMessage into) {
    for (PropValue value : from.properties()) {
      boolean wanted = PREFERRED.contains(value.tag()) || !into.properties().has(value.tag());
      if (wanted && !NEVER.contains(value.id())) {
        into.properties().put(value);
      }
    }
    from.named()
        .asMap()
        .forEach((name, typed) -> into.named().put(name, typed.type(), typed.value()));
    into.attachments().addAll(from.attachments());
  }
}
