package org.mapano.ejb.search;

import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.restriction.Restriction;

/** Writes criteria as they are stored, so that the original server can read them. */
final class CriteriaWriter {
  private static final String ITEM = "item";
  private static final int RUNNING = 1;
  private static final int RECURSIVE = 4;

  private final XMLStreamWriter out;

  private CriteriaWriter(XMLStreamWriter out) {
    this.out = out;
  }

  static String write(SearchCriteria criteria) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement("SearchCriteria");
      CriteriaWriter writer = new CriteriaWriter(out);
      writer.restriction("lpRestrict", criteria.restriction());
      out.writeStartElement("lpFolders");
      for (byte[] folder : criteria.folders()) {
        writer.text(ITEM, Base64.getEncoder().encodeToString(folder));
      }
      out.writeEndElement();
      writer.text("ulFlags", RUNNING | (criteria.recursive() ? RECURSIVE : 0));
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private void text(String name, Object value) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(String.valueOf(value));
    out.writeEndElement();
  }

  private void tag(String name, int tag) throws XMLStreamException {
    text(name, Integer.toUnsignedLong(tag));
  }

  private void restriction(String name, Restriction restriction) throws XMLStreamException {
    out.writeStartElement(name);
    switch (restriction) {
      case Restriction.And and -> parts(0, "lpAnd", and.parts());
      case Restriction.Or or -> parts(1, "lpOr", or.parts());
      case Restriction.Not not -> {
        begin(2, "lpNot");
        restriction("lpNot", not.part());
        out.writeEndElement();
      }
      case Restriction.Content content -> {
        begin(3, "lpContent");
        tag("ulFuzzyLevel", content.fuzzyLevel());
        tag("ulPropTag", content.tag());
        value("lpProp", content.value());
        out.writeEndElement();
      }
      case Restriction.Property property -> {
        begin(4, "lpProp");
        text("ulType", property.relop().code());
        tag("ulPropTag", property.tag());
        value("lpProp", property.value());
        out.writeEndElement();
      }
      case Restriction.CompareProps compare -> {
        begin(5, "lpCompare");
        tag("ulPropTag1", compare.leftTag());
        tag("ulPropTag2", compare.rightTag());
        text("ulType", compare.relop().code());
        out.writeEndElement();
      }
      case Restriction.BitMask mask -> {
        begin(6, "lpBitmask");
        tag("ulMask", mask.mask());
        tag("ulPropTag", mask.tag());
        text("ulType", mask.anySet() ? 1 : 0);
        out.writeEndElement();
      }
      case Restriction.Size size -> {
        begin(7, "lpSize");
        text("ulType", size.relop().code());
        tag("ulPropTag", size.tag());
        text("cb", size.size());
        out.writeEndElement();
      }
      case Restriction.Exist exist -> {
        begin(8, "lpExist");
        tag("ulPropTag", exist.tag());
        out.writeEndElement();
      }
      case Restriction.Sub sub -> {
        begin(9, "lpSub");
        tag("ulSubObject", sub.subObject());
        restriction("lpSubObject", sub.part());
        out.writeEndElement();
      }
      case Restriction.Comment comment -> comment(comment);
    }
    out.writeEndElement();
  }

  private void begin(int number, String member) throws XMLStreamException {
    text("ulType", number);
    out.writeStartElement(member);
  }

  private void parts(int number, String member, List<Restriction> parts) throws XMLStreamException {
    begin(number, member);
    for (Restriction part : parts) {
      restriction(ITEM, part);
    }
    out.writeEndElement();
  }

  private void comment(Restriction.Comment comment) throws XMLStreamException {
    begin(10, "lpComment");
    if (comment.part() != null) {
      restriction("lpResTable", comment.part());
    }
    out.writeStartElement("sProps");
    for (PropValue remark : comment.remarks()) {
      value(ITEM, remark);
    }
    out.writeEndElement();
    out.writeEndElement();
  }

  private void value(String name, PropValue value) throws XMLStreamException {
    PropType type = PropTag.type(value.tag());
    out.writeStartElement(name);
    tag("ulPropTag", value.tag());
    String element = element(type.isMultiValue() ? type.base() : type);
    if (value.value() instanceof List<?> values) {
      out.writeStartElement("mv" + (element.equals("ul") ? "l" : element));
      for (Object one : values) {
        single(ITEM, type.base(), one);
      }
      out.writeEndElement();
    } else {
      single(element, type, value.value());
    }
    out.writeEndElement();
  }

  private static String element(PropType type) {
    return switch (type) {
      case I2 -> "i";
      case LONG, ERROR -> "ul";
      case R4 -> "flt";
      case DOUBLE, APPTIME -> "dbl";
      case BOOLEAN -> "b";
      case I8 -> "li";
      case CURRENCY, SYSTIME -> "hilo";
      case BINARY, CLSID -> "bin";
      default -> "szA";
    };
  }

  private void single(String name, PropType type, Object value) throws XMLStreamException {
    switch (type) {
      case CURRENCY, SYSTIME -> {
        long number = (Long) value;
        out.writeStartElement(name);
        text("hi", number >> 32);
        text("lo", number & 0xFFFFFFFFL);
        out.writeEndElement();
      }
      case BINARY, CLSID -> text(name, Base64.getEncoder().encodeToString((byte[]) value));
      case LONG, ERROR -> text(name, Integer.toUnsignedLong((Integer) value));
      case STRING8, UNICODE -> text(name.equals("szA") ? "lpszA" : name, value);
      default -> text(name, value);
    }
  }
}
