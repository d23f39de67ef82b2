package org.mapano.mapi.mime.header;

import java.util.ArrayList;
import java.util.List;

/** Message ids in Message-ID, In-Reply-To and References fields. */
public final class MessageIds {
  /** More ids than this in one field are not looked at. */
  public static final int MAX_IDS = 1_000;

  private MessageIds() {}

  /**
   * The ids of a field in their order, without brackets and blanks, quotes that are not needed
   * taken off so that equal ids compare equal (RFC 5256 REFERENCES step 1).
   *
   * @param value unfolded value, or null
   */
  public static List<String> parse(String value) {
    List<String> ids = new ArrayList<>();
    if (value == null) {
      return ids;
    }
    int open = value.indexOf('<');
    while (open >= 0 && ids.size() < MAX_IDS) {
      int close = value.indexOf('>', open);
      if (close < 0) {
        break;
      }
      int inner = value.lastIndexOf('<', close);
      add(ids, value.substring(inner + 1, close));
      open = value.indexOf('<', close);
    }
    return ids;
  }

  /** The first id of a field, or null. */
  public static String first(String value) {
    List<String> ids = parse(value);
    return ids.isEmpty() ? null : ids.getFirst();
  }

  private static void add(List<String> ids, String raw) {
    StringBuilder id = new StringBuilder(raw.length());
    boolean quoted = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted && i + 1 < raw.length()) {
        id.append(raw.charAt(++i));
      } else if (quoted || c > ' ') {
        id.append(c);
      }
    }
    if (!id.isEmpty()) {
      ids.add(id.toString());
    }
  }
}
