package org.mapano.mapi.mime.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.HeaderField;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** The header block that came with a message. */
final class StoredHeaders {
  private static final Set<String> RESTORED =
      Set.of("received", "return-path", "precedence", "auto-submitted", "x-kopano-vacation");

  private final HeaderBlock block;

  StoredHeaders(PropMap properties) {
    String text = properties.string(Tags.PR_TRANSPORT_MESSAGE_HEADERS, "");
    block = HeaderBlock.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the fields that a regenerated message must show again, in their order. */
  void restore(HeaderWriter header) {
    for (HeaderField field : block) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (RESTORED.contains(name) || name.startsWith("list-")) {
        header.restore(field.name(), field.raw());
      }
    }
  }

  /**
   * Writes one field as it was.
   *
   * @return false when it was not there
   */
  boolean restore(HeaderWriter header, String name) {
    for (HeaderField field : block) {
      if (field.name().equalsIgnoreCase(name)) {
        header.restore(field.name(), field.raw());
        return true;
      }
    }
    return false;
  }

  /** The unfolded value of a field, or null. */
  String first(String name) {
    return block.first(name);
  }
}
