package org.mapano.soap.codec;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamWriter2;

/** Writes many small elements as one piece of text where writer and codec can. */
final class RawItems {
  /** Text is handed on in pieces of about this many characters. */
  private static final int PIECE = 8192;

  private final XMLStreamWriter out;
  private final StringBuilder text;

  RawItems(XMLStreamWriter out) {
    this.out = out;
    this.text = out instanceof XMLStreamWriter2 ? new StringBuilder(PIECE + PIECE / 4) : null;
  }

  <T> void write(Codec<T> codec, String element, T value) throws XMLStreamException {
    if (text == null) {
      codec.write(out, element, value);
      return;
    }
    int before = text.length();
    if (!codec.append(text, element, value)) {
      text.setLength(before);
      finish();
      codec.write(out, element, value);
    } else if (text.length() >= PIECE) {
      finish();
    }
  }

  /** Hands on what is left. */
  void finish() throws XMLStreamException {
    if (text != null && text.length() > 0) {
      out.writeCharacters(""); // ends the start of the element around it
      ((XMLStreamWriter2) out).writeRaw(text.toString());
      text.setLength(0);
    }
  }

  /** Adds the start of an element. */
  static StringBuilder open(StringBuilder out, String element) {
    return out.append('<').append(element).append('>');
  }

  /** Adds the end of an element. */
  static boolean close(StringBuilder out, String element) {
    out.append("</").append(element).append('>');
    return true;
  }
}
