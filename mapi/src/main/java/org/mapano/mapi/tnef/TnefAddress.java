package org.mapano.mapi.tnef;

import java.io.IOException;
import java.nio.charset.Charset;

/**
 * Somebody in an attribute: a name and an address with its type.
 *
 * @param name name to show
 * @param type address type, empty when unknown
 * @param address the address
 */
record TnefAddress(String name, String type, String address) {
  /** Structure of the sender: four 16-bit numbers, two of them lengths, and two texts. */
  static TnefAddress ofSender(TnefInput in, Charset narrow) throws IOException {
    in.u16();
    in.u16();
    int nameLength = in.u16();
    int addressLength = in.u16();
    return of(text(in, nameLength, narrow), text(in, addressLength, narrow));
  }

  /** Structure of owner and delegate: each text with its length before it. */
  static TnefAddress ofOwner(TnefInput in, Charset narrow) throws IOException {
    String name = text(in, in.u16(), narrow);
    return of(name, text(in, in.u16(), narrow));
  }

  private static String text(TnefInput in, int length, Charset narrow) throws IOException {
    String text = new String(in.bytes(length), narrow);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static TnefAddress of(String name, String typed) {
    int colon = typed.indexOf(':');
    return colon < 0
        ? new TnefAddress(name, "", typed)
        : new TnefAddress(name, typed.substring(0, colon), typed.substring(colon + 1));
  }
}
