package org.mapano.mapi.mime.header;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The header fields of a message or a part in their order. Lines that are no field (an mbox
 * separator, text without a colon) are passed over. Immutable.
 */
public final class HeaderBlock implements Iterable<HeaderField> {
  /** More fields than this are not looked at; the raw block still has them. */
  public static final int MAX_FIELDS = 2_000;

  /** A block without fields. */
  public static final HeaderBlock EMPTY = new HeaderBlock(List.of());

  private final List<HeaderField> fields;

  private HeaderBlock(List<HeaderField> fields) {
    this.fields = fields;
  }

  /** Splits the bytes of a header; an empty line ends it. */
  public static HeaderBlock parse(byte[] bytes) {
    return parse(bytes, 0, bytes.length);
  }

  /** Splits a part of an array; an empty line ends it. */
  public static HeaderBlock parse(byte[] bytes, int offset, int length) {
    List<HeaderField> fields = new ArrayList<>();
    int end = offset + length;
    int position = offset;
    while (position < end && fields.size() < MAX_FIELDS) {
      int fieldEnd = fieldEnd(bytes, position, end);
      int contentEnd = withoutLineEnd(bytes, position, fieldEnd);
      if (contentEnd == position) {
        break;
      }
      int colon = colon(bytes, position, contentEnd);
      if (colon > 0) {
        fields.add(
            new HeaderField(
                text(bytes, position, colon).stripTrailing(), text(bytes, colon + 1, contentEnd)));
      }
      position = fieldEnd;
    }
    return new HeaderBlock(fields);
  }

  /**
   * Tells whether a line can begin a field: a name of printable characters and a colon.
   *
   * @return index of the colon, or -1
   */
  public static int colon(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] > ' ' && bytes[i] < 0x7F && bytes[i] != ':') {
      i++;
    }
    if (i == start) {
      return -1;
    }
    while (i < end && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return i < end && bytes[i] == ':' ? i : -1;
  }

  private static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private static int fieldEnd(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end) {
      if (bytes[i++] == '\n' && (i == end || bytes[i] != ' ' && bytes[i] != '\t')) {
        return i;
      }
    }
    return end;
  }

  private static int withoutLineEnd(byte[] bytes, int start, int end) {
    int last = end;
    while (last > start && (bytes[last - 1] == '\n' || bytes[last - 1] == '\r')) {
      last--;
    }
    return last;
  }

  /** The unfolded value of the first field with this name, ignoring case, or null. */
  public String first(String name) {
    for (HeaderField field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return field.value();
      }
    }
    return null;
  }

  /** The unfolded values of all fields with this name in their order. */
  public List<String> all(String name) {
    List<String> found = new ArrayList<>();
    for (HeaderField field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        found.add(field.value());
      }
    }
    return found;
  }

  /** True when a field with this name is there. */
  public boolean has(String name) {
    return first(name) != null;
  }

  /** All fields in their order. */
  public List<HeaderField> fields() {
    return fields;
  }

  @Override
  public Iterator<HeaderField> iterator() {
    return fields.iterator();
  }
}
