package org.mapano.soap.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mapano.mapi.prop.PropType;
import org.mapano.soap.type.HiLo;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.RestrictTable;

/** A property: its tag and one element whose name follows from the type. */
final class PropValCodec implements Codec<PropVal> {
  private static final String TAG = "ulPropTag";

  private final Map<String, Codec<Object>> byElement = new HashMap<>();
  private final Map<Integer, String> elementByType = new HashMap<>();

  void resolve(Codecs codecs) {
    Codec<HiLo> hilo = codecs.ofRecord(HiLo.class);
    add("i", SimpleCodec.SHORT, PropType.I2);
    add("ul", SimpleCodec.UNSIGNED, PropType.LONG, PropType.ERROR);
    add("flt", SimpleCodec.FLOAT, PropType.R4);
    add("dbl", SimpleCodec.DOUBLE, PropType.DOUBLE, PropType.APPTIME);
    add("b", SimpleCodec.BOOLEAN, PropType.BOOLEAN);
    add("lpszA", SimpleCodec.STRING, PropType.STRING8, PropType.UNICODE);
    add("hilo", hilo, PropType.CURRENCY, PropType.SYSTIME);
    add("bin", SimpleCodec.BINARY, PropType.BINARY, PropType.CLSID);
    add("li", SimpleCodec.SIGNED_64, PropType.I8);
    add("mvi", array(SimpleCodec.SHORT, "xsd:short"), PropType.MV_I2);
    add("mvl", array(SimpleCodec.UNSIGNED, "xsd:unsignedInt"), PropType.MV_LONG);
    add("mvflt", array(SimpleCodec.FLOAT, "xsd:float"), PropType.MV_R4);
    add("mvdbl", array(SimpleCodec.DOUBLE, "xsd:double"), PropType.MV_DOUBLE, PropType.MV_APPTIME);
    add("mvszA", array(SimpleCodec.STRING, "xsd:string"), PropType.MV_STRING8, PropType.MV_UNICODE);
    add("mvhilo", array(hilo, "hiloLong"), PropType.MV_CURRENCY, PropType.MV_SYSTIME);
    add(
        "mvbin",
        array(SimpleCodec.BINARY, "xsd:base64Binary"),
        PropType.MV_BINARY,
        PropType.MV_CLSID);
    add("mvli", array(SimpleCodec.SIGNED_64, "xsd:long"), PropType.MV_I8);
    add("res", codecs.ofRecord(RestrictTable.class), PropType.SRESTRICTION);
    add("actions", array(codecs.action(), "action"), PropType.ACTIONS);
  }

  private static <T> Codec<List<T>> array(Codec<T> element, String type) {
    return new ListCodec<>(element, type);
  }

  @SuppressWarnings("unchecked")
  private void add(String element, Codec<?> codec, PropType... types) {
    byElement.put(element, (Codec<Object>) codec);
    for (PropType type : types) {
      elementByType.put(type.code(), element);
    }
  }

  @Override
  public PropVal read(SoapReader in) {
    long tag = 0;
    Map<String, Object> values = new HashMap<>();
    while (in.nextChild()) {
      String name = in.name();
      if (name.equals(TAG)) {
        tag = SimpleCodec.UNSIGNED.read(in);
      } else if (byElement.containsKey(name) && !in.isNil()) {
        values.put(name, byElement.get(name).read(in));
      } else {
        in.skip();
      }
    }
    String element = element(tag);
    return new PropVal(tag, element == null ? null : values.get(element));
  }

  private String element(long tag) {
    return elementByType.get((int) tag & 0xFFFF & ~PropType.MV_INSTANCE);
  }

  @Override
  public void write(XMLStreamWriter out, String name, PropVal value) throws XMLStreamException {
    out.writeStartElement(name);
    SimpleCodec.UNSIGNED.write(out, TAG, value.ulPropTag());
    String element = element(value.ulPropTag());
    if (element != null && value.value() != null) {
      byElement.get(element).write(out, element, value.value());
    } else if (PropType.NULL.code() == (value.ulPropTag() & 0xFFFF)) {
      SimpleCodec.UNSIGNED.write(out, "ul", 0L); // as the clients know it
    }
    out.writeEndElement();
  }

  @Override
  public boolean append(StringBuilder out, String name, PropVal value) {
    RawItems.open(out, name);
    SimpleCodec.UNSIGNED.append(out, TAG, value.ulPropTag());
    String element = element(value.ulPropTag());
    if (element != null && value.value() != null) {
      if (!byElement.get(element).append(out, element, value.value())) {
        return false;
      }
    } else if (PropType.NULL.code() == (value.ulPropTag() & 0xFFFF)) {
      SimpleCodec.UNSIGNED.append(out, "ul", 0L);
    }
    return RawItems.close(out, name);
  }

  @Override
  public PropVal absent() {
    return new PropVal(0, null);
  }
}
