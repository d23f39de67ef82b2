package org.mapano.ejb.search;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionException;
import org.mapano.mapi.restriction.RestrictionLimits;

/** Reads criteria as they are stored (PR_EC_SEARCHFOLDER_CRITERIA), also by the original server. */
final class CriteriaReader {
  private static final long RECURSIVE = 4;

  private CriteriaReader() {}

  /** The criteria, or nothing when the document is none. */
  static Optional<SearchCriteria> read(String document) {
    try {
      XmlNode root = XmlNode.parse(document);
      List<byte[]> folders = new ArrayList<>();
      for (XmlNode folder : root.get("lpFolders").children()) {
        folders.add(Base64.getMimeDecoder().decode(folder.text().trim()));
      }
      Restriction restriction = RestrictionLimits.check(restriction(root.get("lpRestrict")));
      boolean recursive = (root.number("ulFlags") & RECURSIVE) != 0;
      return Optional.of(new SearchCriteria(restriction, folders, recursive));
    } catch (XMLStreamException | IllegalArgumentException | RestrictionException damaged) {
      return Optional.empty();
    }
  }

  private static Restriction restriction(XmlNode node) {
    return switch ((int) node.number("ulType")) {
      case 0 -> new Restriction.And(parts(node.get("lpAnd")));
      case 1 -> new Restriction.Or(parts(node.get("lpOr")));
      case 2 -> new Restriction.Not(restriction(node.get("lpNot").get("lpNot")));
      case 3 -> content(node.get("lpContent"));
      case 4 -> property(node.get("lpProp"));
      case 5 -> compare(node.get("lpCompare"));
      case 6 -> bits(node.get("lpBitmask"));
      case 7 -> size(node.get("lpSize"));
      case 8 -> new Restriction.Exist((int) node.get("lpExist").number("ulPropTag"));
      case 9 -> sub(node.get("lpSub"));
      case 10 -> comment(node.get("lpComment"));
      default -> throw new IllegalArgumentException("Unknown condition");
    };
  }

  private static List<Restriction> parts(XmlNode node) {
    return node.children().stream().map(CriteriaReader::restriction).toList();
  }

  private static Restriction content(XmlNode node) {
    return new Restriction.Content(
        (int) node.number("ulFuzzyLevel"), tag(node, "ulPropTag"), value(node.get("lpProp")));
  }

  private static Restriction property(XmlNode node) {
    return new Restriction.Property(relop(node), tag(node, "ulPropTag"), value(node.get("lpProp")));
  }

  private static Restriction compare(XmlNode node) {
    return new Restriction.CompareProps(
        relop(node), tag(node, "ulPropTag1"), tag(node, "ulPropTag2"));
  }

  private static Restriction bits(XmlNode node) {
    return new Restriction.BitMask(
        node.number("ulType") != 0, tag(node, "ulPropTag"), (int) node.number("ulMask"));
  }

  private static Restriction size(XmlNode node) {
    return new Restriction.Size(relop(node), tag(node, "ulPropTag"), node.number("cb"));
  }

  private static Restriction sub(XmlNode node) {
    return new Restriction.Sub(tag(node, "ulSubObject"), restriction(node.get("lpSubObject")));
  }

  private static Restriction comment(XmlNode node) {
    XmlNode part = node.find("lpResTable");
    List<PropValue> remarks = new ArrayList<>();
    if (node.find("sProps") != null) {
      node.get("sProps").children().forEach(remark -> remarks.add(value(remark)));
    }
    return new Restriction.Comment(part == null ? null : restriction(part), remarks);
  }

  private static Relop relop(XmlNode node) {
    return Relop.of((int) node.number("ulType"));
  }

  private static int tag(XmlNode node, String name) {
    return (int) node.number(name);
  }

  private static PropValue value(XmlNode node) {
    int tag = PropTag.normalize(tag(node, "ulPropTag"));
    PropType type = PropTag.type(tag);
    if (type == null || node.children().size() < 2) {
      throw new IllegalArgumentException("A condition without value");
    }
    XmlNode content = node.children().get(1);
    if (!type.isMultiValue()) {
      return new PropValue(tag, single(type, content));
    }
    List<Object> values = new ArrayList<>();
    content.children().forEach(item -> values.add(single(type.base(), item)));
    return new PropValue(tag, values);
  }

  private static Object single(PropType type, XmlNode node) {
    String text = node.text();
    return switch (type) {
      case I2 -> Short.valueOf(text.trim());
      case LONG, ERROR -> (int) Long.parseLong(text.trim());
      case R4 -> Float.valueOf(text.trim());
      case DOUBLE, APPTIME -> Double.valueOf(text.trim());
      case BOOLEAN -> text.trim().equals("true") || text.trim().equals("1");
      case I8 -> Long.valueOf(text.trim());
      case CURRENCY, SYSTIME -> node.number("hi") << 32 | node.number("lo");
      case STRING8, UNICODE -> text;
      case BINARY, CLSID -> Base64.getMimeDecoder().decode(text.trim());
      default -> throw new IllegalArgumentException("No value of type " + type);
    };
  }
}
