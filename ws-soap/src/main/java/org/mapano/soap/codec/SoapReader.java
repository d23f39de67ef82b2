package org.mapano.soap.codec;

import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over the elements of a request. A codec is called on the start of its element and returns
 * on the end of it.
 */
public final class SoapReader {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamReader in;
  private final ReadLimits limits;
  private int depth;
  private int elements;

  /**
   * @param in a reader that does not resolve entities, on or before the first element
   */
  public SoapReader(XMLStreamReader in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Goes to the next child element; false at the end of the current element. */
  public boolean nextChild() {
    try {
      int event = in.next();
      while (event != XMLStreamConstants.START_ELEMENT) {
        if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
          depth--;
          return false;
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new SoapFormatException("Document types and entities are not accepted");
        }
        event = in.next();
      }
      if (++depth > limits.depth()) {
        throw new SoapFormatException("Elements are nested too deep");
      }
      if (++elements > limits.elements()) {
        throw new SoapFormatException("Too many elements");
      }
      return true;
    } catch (XMLStreamException malformed) {
      throw malformed(malformed);
    }
  }

  /** Local name of the current element. */
  public String name() {
    return in.getLocalName();
  }

  /** Namespace of the current element; empty for none. */
  public String namespace() {
    String uri = in.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** An attribute of the current element without namespace, or null. */
  public String attribute(String name) {
    return in.getAttributeValue(null, name);
  }

  /** True when the current element says that it has no value. */
  public boolean isNil() {
    if (in.getAttributeCount() == 0) {
      return false;
    }
    String nil = in.getAttributeValue(XSI, "nil");
    return "true".equals(nil) || "1".equals(nil);
  }

  /** Text of the current element, which must have no children. */
  public String text() {
    try {
      String first = "";
      StringBuilder more = null;
      for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
        switch (event) {
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (first.isEmpty()) {
              first = in.getText();
            } else {
              more = more == null ? new StringBuilder(first) : more;
              more.append(in.getText());
            }
          }
          case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
          default -> throw new SoapFormatException("Something else where text is meant");
        }
      }
      depth--;
      return more == null ? first : more.toString();
    } catch (XMLStreamException malformed) {
      throw malformed(malformed);
    }
  }

  /** Base64 content of the current element. */
  public byte[] base64() {
    String text = text();
    try {
      return text.isEmpty() ? EMPTY : Base64.getMimeDecoder().decode(checked(text));
    } catch (IllegalArgumentException malformed) {
      throw new SoapFormatException("Malformed base64 data", malformed);
    }
  }

  private static final byte[] EMPTY = new byte[0];

  /** The MIME decoder ignores what is not base64; only white space may be ignored. */
  private static String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean known =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '+'
              || c == '/'
              || c == '='
              || c <= ' ';
      if (!known) {
        throw new SoapFormatException("Malformed base64 data");
      }
    }
    return text;
  }

  /** Leaves out the current element with everything in it. */
  public void skip() {
    while (nextChild()) {
      skip();
    }
  }

  private static SoapFormatException malformed(XMLStreamException cause) {
    return new SoapFormatException("Malformed XML: " + cause.getMessage(), cause);
  }
}
