package org.mapano.gateway.imap.fetch;

import java.util.List;

/**
 * What is between the brackets of BODY[...].
 *
 * @param path part numbers, empty for the message itself
 * @param kind what of that part
 * @param fields header field names for the two kinds that list them
 */
record Section(List<Integer> path, Kind kind, List<String> fields) {
  /** Parts of a part. */
  enum Kind {
    ALL(""),
    HEADER("HEADER"),
    FIELDS("HEADER.FIELDS"),
    FIELDS_NOT("HEADER.FIELDS.NOT"),
    TEXT("TEXT"),
    MIME("MIME");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** A section of the message itself. */
  static Section whole(Kind kind) {
    return new Section(List.of(), kind, List.of());
  }

  /** The section as responses name it. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int number : path) {
      text.append(text.isEmpty() ? "" : ".").append(number);
    }
    text.append(text.isEmpty() || kind == Kind.ALL ? "" : ".").append(kind.word);
    if (!fields.isEmpty()) {
      text.append(" (").append(String.join(" ", fields)).append(')');
    }
    return text.toString();
  }

  /** The part numbers as an array. */
  int[] numbers() {
    return path.stream().mapToInt(Integer::intValue).toArray();
  }
}
