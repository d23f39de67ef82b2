package org.mapano.mapi.calendar.series;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.mapano.mapi.calendar.recurrence.ChangedOccurrence;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** The attachment that holds a changed occurrence inside its series. */
public final class ExceptionAttachment {
  private static final int EMBEDDED = 5;
  private static final int EXCEPTION = 2;

  private ExceptionAttachment() {}

  /** Makes it; its times are wall time. */
  public static MapiAttachment of(ChangedOccurrence change, MapiMessage item) {
    MapiAttachment attachment = new MapiAttachment().embedded(item);
    attachment
        .properties()
        .put(Tags.PR_ATTACH_METHOD, EMBEDDED)
        .put(Tags.PR_RENDERING_POSITION, -1)
        .put(Tags.PR_ATTACH_FLAGS, 0)
        .put(Tags.PR_ATTACHMENT_FLAGS, EXCEPTION)
        .put(Tags.PR_ATTACHMENT_HIDDEN, true)
        .put(Tags.PR_DISPLAY_NAME, "Untitled")
        .put(Tags.PR_EXCEPTION_STARTTIME, wall(change.start()))
        .put(Tags.PR_EXCEPTION_ENDTIME, wall(change.end()));
    return attachment;
  }

  /** Whether an attachment is one. */
  public static boolean is(MapiAttachment attachment) {
    return attachment.embedded() != null
        && (attachment.properties().integer(Tags.PR_ATTACHMENT_FLAGS, 0) & EXCEPTION) != 0;
  }

  private static long wall(LocalDateTime time) {
    return MapiTime.ticks(time.toInstant(ZoneOffset.UTC));
  }
}
