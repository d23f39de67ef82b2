package org.mapano.soap.codec;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mapano.soap.type.XopInclude;

/** A reference to data beside the XML: an element that holds one of another vocabulary. */
final class XopIncludeCodec implements Codec<XopInclude> {
  private static final String NAMESPACE = "http://www.w3.org/2004/08/xop/include";
  private static final String INCLUDE = "Include";

  @Override
  public XopInclude read(SoapReader in) {
    String href = null;
    while (in.nextChild()) {
      if (in.name().equals(INCLUDE)) {
        href = in.attribute("href");
      }
      in.skip();
    }
    return new XopInclude(href);
  }

  @Override
  public void write(XMLStreamWriter out, String element, XopInclude value)
      throws XMLStreamException {
    out.writeStartElement(element);
    if (value.href() != null) {
      out.writeEmptyElement("xop", INCLUDE, NAMESPACE);
      out.writeAttribute("href", value.href());
    }
    out.writeEndElement();
  }

  @Override
  public XopInclude absent() {
    return new XopInclude(null);
  }
}
