package org.mapano.soap.codec;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An array of arrays: each row says its own size, an empty one only its place. */
final class RowSetCodec<T> implements Codec<List<List<T>>> {
  private static final String ENC = "http://schemas.xmlsoap.org/soap/encoding/";
  private static final String ENC_PREFIX = "SOAP-ENC";

  private final Codec<T> cell;
  private final ListCodec<T> row;
  private final String arrayType;

  /**
   * @param arrayType text of the array type without the count, e.g. {@code propVal[]}
   */
  RowSetCodec(Codec<T> cell, String arrayType) {
    this.cell = cell;
    this.row = new ListCodec<>(cell, null);
    this.arrayType = arrayType;
  }

  @Override
  public List<List<T>> read(SoapReader in) {
    List<List<T>> rows = new ArrayList<>();
    while (in.nextChild()) {
      if (in.name().equals(ListCodec.ITEM)) {
        rows.add(row.read(in));
      } else {
        in.skip();
      }
    }
    return rows;
  }

  @Override
  public void write(XMLStreamWriter out, String name, List<List<T>> rows)
      throws XMLStreamException {
    out.writeStartElement(name);
    if (!rows.isEmpty()) {
      out.writeAttribute(ENC_PREFIX, ENC, "arrayType", arrayType + "[" + rows.size() + "]");
    }
    String rowType = arrayType.substring(0, arrayType.indexOf('['));
    RawItems cells = new RawItems(out);
    for (int i = 0; i < rows.size(); i++) {
      writeRow(out, cells, rows.get(i), i, rowType);
    }
    out.writeEndElement();
  }

  private void writeRow(
      XMLStreamWriter out, RawItems items, List<T> cells, int index, String rowType)
      throws XMLStreamException {
    out.writeStartElement(ListCodec.ITEM);
    if (cells.isEmpty()) {
      out.writeAttribute(ENC_PREFIX, ENC, "position", "[" + index + "]");
    } else {
      out.writeAttribute(ENC_PREFIX, ENC, "arrayType", rowType + "[" + cells.size() + "]");
    }
    for (T value : cells) {
      items.write(cell, ListCodec.ITEM, value);
    }
    items.finish();
    out.writeEndElement();
  }

  @Override
  public List<List<T>> absent() {
    return List.of();
  }
}
