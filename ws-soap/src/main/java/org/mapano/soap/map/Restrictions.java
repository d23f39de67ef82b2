package org.mapano.soap.map;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionException;
import org.mapano.mapi.restriction.RestrictionLimits;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.RestrictBitmask;
import org.mapano.soap.type.RestrictComment;
import org.mapano.soap.type.RestrictCompare;
import org.mapano.soap.type.RestrictContent;
import org.mapano.soap.type.RestrictExist;
import org.mapano.soap.type.RestrictNot;
import org.mapano.soap.type.RestrictProp;
import org.mapano.soap.type.RestrictSize;
import org.mapano.soap.type.RestrictSub;
import org.mapano.soap.type.RestrictTable;

/**
 * Conditions on the wire: a number and the one member that fits it. What is written back has the
 * same numbers and members.
 */
public final class Restrictions {
  private static final int AND = 0;
  private static final int OR = 1;
  private static final int NOT = 2;
  private static final int CONTENT = 3;
  private static final int PROPERTY = 4;
  private static final int COMPARE = 5;
  private static final int BITMASK = 6;
  private static final int SIZE = 7;
  private static final int EXIST = 8;
  private static final int SUB = 9;
  private static final int COMMENT = 10;

  private Restrictions() {}

  /**
   * The condition in the store's words.
   *
   * @throws StoreException TOO_COMPLEX when nested too deeply or too large, INVALID_TYPE for an
   *     unknown number, INVALID_PARAMETER when the member of the number is missing
   */
  public static Restriction toMapi(RestrictTable sent) {
    try {
      return RestrictionLimits.check(toMapi(sent, 1));
    } catch (RestrictionException wrong) {
      throw new StoreException(
          wrong.kind() == RestrictionException.Kind.TOO_COMPLEX
              ? ErrorCode.TOO_COMPLEX
              : ErrorCode.INVALID_TYPE,
          wrong.getMessage());
    }
  }

  private static Restriction toMapi(RestrictTable sent, int depth) {
    if (depth > RestrictionLimits.MAX_DEPTH) {
      throw new StoreException(ErrorCode.TOO_COMPLEX, "Condition is nested too deeply");
    }
    present(sent);
    return switch ((int) sent.ulType()) {
      case AND -> new Restriction.And(parts(present(sent.lpAnd()), depth));
      case OR -> new Restriction.Or(parts(present(sent.lpOr()), depth));
      case NOT -> new Restriction.Not(toMapi(present(sent.lpNot()).lpNot(), depth + 1));
      case CONTENT -> content(present(sent.lpContent()));
      case PROPERTY -> property(present(sent.lpProp()));
      case COMPARE -> compare(present(sent.lpCompare()));
      case BITMASK -> bitmask(present(sent.lpBitmask()));
      case SIZE -> size(present(sent.lpSize()));
      case EXIST -> new Restriction.Exist((int) present(sent.lpExist()).ulPropTag());
      case SUB -> sub(present(sent.lpSub()), depth);
      case COMMENT -> comment(present(sent.lpComment()), depth);
      default ->
          throw new StoreException(
              ErrorCode.INVALID_TYPE, "No condition has the number " + sent.ulType());
    };
  }

  private static List<Restriction> parts(List<RestrictTable> sent, int depth) {
    List<Restriction> parts = new ArrayList<>(sent.size());
    for (RestrictTable part : sent) {
      parts.add(toMapi(part, depth + 1));
    }
    return parts;
  }

  private static Restriction content(RestrictContent sent) {
    return new Restriction.Content(
        (int) sent.ulFuzzyLevel(), (int) sent.ulPropTag(), value(sent.lpProp()));
  }

  private static Restriction property(RestrictProp sent) {
    return new Restriction.Property(
        Relop.of((int) sent.ulType()), (int) sent.ulPropTag(), value(sent.lpProp()));
  }

  private static Restriction compare(RestrictCompare sent) {
    return new Restriction.CompareProps(
        Relop.of((int) sent.ulType()), (int) sent.ulPropTag1(), (int) sent.ulPropTag2());
  }

  private static Restriction bitmask(RestrictBitmask sent) {
    return new Restriction.BitMask(sent.ulType() != 0, (int) sent.ulPropTag(), (int) sent.ulMask());
  }

  private static Restriction size(RestrictSize sent) {
    return new Restriction.Size(Relop.of((int) sent.ulType()), (int) sent.ulPropTag(), sent.cb());
  }

  private static Restriction sub(RestrictSub sent, int depth) {
    return new Restriction.Sub(
        (int) sent.ulSubObject(), toMapi(present(sent.lpSubObject()), depth + 1));
  }

  private static Restriction comment(RestrictComment sent, int depth) {
    Restriction part = sent.lpResTable() == null ? null : toMapi(sent.lpResTable(), depth + 1);
    List<PropValue> remarks = PropVals.toMapi(sent.sProps()).stream().toList();
    return new Restriction.Comment(part, remarks);
  }

  private static PropValue value(PropVal sent) {
    PropValue value = PropVals.toMapi(present(sent));
    if (value == null) {
      throw new StoreException(ErrorCode.INVALID_TYPE, "A condition needs a value to compare with");
    }
    return value;
  }

  private static <T> T present(T member) {
    if (member == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A part of the condition is missing");
    }
    return member;
  }

  /** The condition for the wire. */
  public static RestrictTable toWire(Restriction restriction) {
    Members members = new Members();
    switch (restriction) {
      case Restriction.And and -> members.and = parts(and.parts());
      case Restriction.Or or -> members.or = parts(or.parts());
      case Restriction.Not not -> members.not = new RestrictNot(toWire(not.part()));
      case Restriction.Content content ->
          members.content =
              new RestrictContent(
                  Integer.toUnsignedLong(content.fuzzyLevel()),
                  tag(content.tag()),
                  PropVals.toWire(content.value()));
      case Restriction.Property property ->
          members.property =
              new RestrictProp(
                  property.relop().code(), tag(property.tag()), PropVals.toWire(property.value()));
      case Restriction.CompareProps compare ->
          members.compare =
              new RestrictCompare(
                  tag(compare.leftTag()), tag(compare.rightTag()), compare.relop().code());
      case Restriction.BitMask mask ->
          members.bitmask =
              new RestrictBitmask(
                  Integer.toUnsignedLong(mask.mask()), tag(mask.tag()), mask.anySet() ? 1 : 0);
      case Restriction.Size size ->
          members.size = new RestrictSize(size.relop().code(), tag(size.tag()), size.size());
      case Restriction.Exist exist -> members.exist = new RestrictExist(tag(exist.tag()));
      case Restriction.Sub sub ->
          members.sub = new RestrictSub(tag(sub.subObject()), toWire(sub.part()));
      case Restriction.Comment comment ->
          members.comment =
              new RestrictComment(
                  comment.part() == null ? null : toWire(comment.part()),
                  PropVals.toWire(new PropMap(comment.remarks())));
    }
    return members.table();
  }

  private static List<RestrictTable> parts(List<Restriction> parts) {
    return parts.stream().map(Restrictions::toWire).toList();
  }

  private static long tag(int tag) {
    return Integer.toUnsignedLong(tag);
  }

  /** The members of a structure of which exactly one is set. */
  private static final class Members {
    private List<RestrictTable> and;
    private RestrictBitmask bitmask;
    private RestrictCompare compare;
    private RestrictContent content;
    private RestrictExist exist;
    private RestrictNot not;
    private List<RestrictTable> or;
    private RestrictProp property;
    private RestrictSize size;
    private RestrictComment comment;
    private RestrictSub sub;

    private RestrictTable table() {
      return new RestrictTable(
          number(), and, bitmask, compare, content, exist, not, or, property, size, comment, sub);
    }

    private int number() {
      Object[] byNumber = {
        and, or, not, content, property, compare, bitmask, size, exist, sub, comment
      };
      int number = 0;
      while (byNumber[number] == null) {
        number++;
      }
      return number;
    }
  }
}
