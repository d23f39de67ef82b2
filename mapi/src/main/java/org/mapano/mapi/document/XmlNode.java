package org.mapano.mapi.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a stored document.
 *
 * @param name local name
 * @param text its text, without that of elements inside
 * @param children elements inside
 */
public record XmlNode(String name, String text, List<XmlNode> children) {
  private static final int MAX_DEPTH = 200;

  /**
   * Reads a document; types and entities are not supported.
   *
   * @throws XMLStreamException when it is not well-formed or nested too deeply
   */
  public static XmlNode parse(String document) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader in = factory.createXMLStreamReader(new StringReader(document));
    while (in.next() != XMLStreamConstants.START_ELEMENT) {
      // Only the prolog comes before the first element.
    }
    return element(in, 0);
  }

  private static XmlNode element(XMLStreamReader in, int depth) throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw new XMLStreamException("Nested too deeply");
    }
    String name = in.getLocalName();
    StringBuilder text = new StringBuilder();
    List<XmlNode> children = new ArrayList<>();
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(in, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(in.getText());
      }
    }
    return new XmlNode(name, text.toString(), children);
  }

  /** The first element inside with a name, or null. */
  public XmlNode find(String wanted) {
    for (XmlNode child : children) {
      if (child.name().equals(wanted)) {
        return child;
      }
    }
    return null;
  }

  /**
   * The first element inside with a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public XmlNode get(String wanted) {
    XmlNode found = find(wanted);
    if (found == null) {
      throw new IllegalArgumentException("No " + wanted + " in " + name);
    }
    return found;
  }

  /**
   * The number in an element inside, 0 when there is none.
   *
   * @throws NumberFormatException when it is not a number
   */
  public long number(String wanted) {
    XmlNode found = find(wanted);
    return found == null ? 0 : Long.parseLong(found.text().trim());
  }
}
