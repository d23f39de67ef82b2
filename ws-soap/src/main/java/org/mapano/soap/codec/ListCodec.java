package org.mapano.soap.codec;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A list of {@code item} elements, with or without the attribute of a SOAP-ENC array. */
final class ListCodec<T> implements Codec<List<T>> {
  static final String ITEM = "item";
  private static final String ENC = "http://schemas.xmlsoap.org/soap/encoding/";
  private static final String ENC_PREFIX = "SOAP-ENC";

  private final Codec<T> element;
  private final String arrayType;

  /**
   * @param arrayType text of the array type without the count, or null for an item sequence
   */
  ListCodec(Codec<T> element, String arrayType) {
    this.element = element;
    this.arrayType = arrayType;
  }

  @Override
  public List<T> read(SoapReader in) {
    List<T> values = new ArrayList<>();
    while (in.nextChild()) {
      if (in.name().equals(ITEM)) {
        values.add(element.read(in));
      } else {
        in.skip();
      }
    }
    return values;
  }

  @Override
  public void write(XMLStreamWriter out, String name, List<T> values) throws XMLStreamException {
    out.writeStartElement(name);
    if (arrayType != null && !values.isEmpty()) {
      out.writeAttribute(ENC_PREFIX, ENC, "arrayType", arrayType + "[" + values.size() + "]");
    }
    RawItems items = new RawItems(out);
    for (T value : values) {
      items.write(element, ITEM, value);
    }
    items.finish();
    out.writeEndElement();
  }

  @Override
  public List<T> absent() {
    return List.of();
  }
}
