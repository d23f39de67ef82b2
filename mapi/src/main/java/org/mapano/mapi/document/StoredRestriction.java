package org.mapano.mapi.document;

import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionLimits;

/** Reads restrictions of stored documents. */
public final class StoredRestriction {
  private StoredRestriction() {}

  /**
   * The restriction in an element.
   *
   * @throws IllegalArgumentException when it is damaged
   * @throws org.mapano.mapi.restriction.RestrictionException when it is too large, or a relation is
   *     unknown
   */
  public static Restriction read(XmlNode node) {
    return RestrictionLimits.check(restriction(node));
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
    return node.children().stream().map(StoredRestriction::restriction).toList();
  }

  private static Restriction content(XmlNode node) {
    return new Restriction.Content(
        (int) node.number("ulFuzzyLevel"),
        tag(node, "ulPropTag"),
        StoredValue.read(node.get("lpProp")));
  }

  private static Restriction property(XmlNode node) {
    return new Restriction.Property(
        relop(node), tag(node, "ulPropTag"), StoredValue.read(node.get("lpProp")));
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
      node.get("sProps").children().forEach(remark -> remarks.add(StoredValue.read(remark)));
    }
    return new Restriction.Comment(part == null ? null : restriction(part), remarks);
  }

  private static Relop relop(XmlNode node) {
    return Relop.of((int) node.number("ulType"));
  }

  private static int tag(XmlNode node, String name) {
    return (int) node.number(name);
  }
}
