package org.mapano.mapi.mime.inbound;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Hides attachments that the HTML body shows itself (by {@code cid:} or by location). */
final class InlineReferences {
  private static final int FLAG_RELATED = 4;
  private static final int FLAG_INLINE = 8;
  private static final int MAX_REFERENCE = 1_024;
  private static final int MAX_LOCATIONS = 100;

  private final String html;
  private final Set<String> contentIds;
  private int locations;

  private InlineReferences(String html) {
    this.html = html;
    this.contentIds = contentIds(html);
  }

  /**
   * Marks the hidden ones.
   *
   * @param html the HTML body, empty when there is none
   * @return true when there are attachments and all of them are hidden
   */
  static boolean hide(List<MapiAttachment> attachments, String html) {
    if (attachments.isEmpty()) {
      return false;
    }
    InlineReferences references = new InlineReferences(html);
    boolean all = true;
    for (MapiAttachment attachment : attachments) {
      boolean shown = references.shows(attachment.properties());
      all &= shown;
      if (shown) {
        attachment
            .properties()
            .put(Tags.PR_ATTACH_FLAGS, FLAG_RELATED)
            .put(Tags.PR_ATTACHMENT_FLAGS, FLAG_INLINE)
            .put(Tags.PR_ATTACHMENT_HIDDEN, true);
      }
    }
    return all;
  }

  private boolean shows(PropMap attachment) {
    if (html.isEmpty()) {
      return false;
    }
    String id = attachment.string(Tags.PR_ATTACH_CONTENT_ID);
    if (id != null && contentIds.contains(id.toLowerCase(Locale.ROOT))) {
      return true;
    }
    String location = attachment.string(Tags.PR_ATTACH_CONTENT_LOCATION);
    return location != null
        && !location.isBlank()
        && locations++ < MAX_LOCATIONS
        && html.contains(location);
  }

  private static Set<String> contentIds(String html) {
    Set<String> ids = new HashSet<>();
    for (int i = html.indexOf(':'); i >= 0; i = html.indexOf(':', i + 1)) {
      if (i >= 3 && html.regionMatches(true, i - 3, "cid", 0, 3)) {
        ids.add(reference(html, i + 1));
      }
    }
    return ids;
  }

  private static String reference(String html, int start) {
    int end = start;
    int stop = Math.min(html.length(), start + MAX_REFERENCE);
    while (end < stop && html.charAt(end) > ' ' && "\"'>)<".indexOf(html.charAt(end)) < 0) {
      end++;
    }
    String text = html.substring(start, end).toLowerCase(Locale.ROOT).replace("&amp;", "&");
    return text.indexOf('%') < 0 ? text : decoded(text);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2b"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
