package org.mapano.mapi.id;

import org.mapano.mapi.id.MalformedIdException.Reason;

/** NUL-terminated text inside identifiers. */
final class Terminated {
  private Terminated() {}

  /** Offset of the next NUL byte. */
  static int indexOf(byte[] bytes, int from) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == 0) {
        return at;
      }
    }
    throw new MalformedIdException(Reason.LENGTH, "Text without its end");
  }

  /** Offset of the next UTF-16 NUL, counted in pairs from {@code from}. */
  static int indexOfWide(byte[] bytes, int from) {
    for (int at = from; at + 1 < bytes.length; at += 2) {
      if (bytes[at] == 0 && bytes[at + 1] == 0) {
        return at;
      }
    }
    throw new MalformedIdException(Reason.LENGTH, "Text without its end");
  }
}
