package org.mapano.soap.codec;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Reads and writes values of one type.
 *
 * @param <T> Java type
 */
interface Codec<T> {
  /** Reads the current element; afterwards the reader is at its end. */
  T read(SoapReader in);

  /** Writes an element with the value, which is not null. */
  void write(XMLStreamWriter out, String element, T value) throws XMLStreamException;

  /**
   * Adds the element as finished text, which costs less than half of {@link #write}.
   *
   * @return false, and whatever may have been added is to be taken away again, when the codec
   *     cannot
   */
  default boolean append(StringBuilder out, String element, T value) {
    return false;
  }

  /** What an element that is not there means. */
  T absent();
}
