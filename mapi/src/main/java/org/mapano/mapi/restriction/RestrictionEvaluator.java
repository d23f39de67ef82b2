package org.mapano.mapi.restriction;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.prop.PropSize;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.restriction.Restriction.And;
import org.mapano.mapi.restriction.Restriction.BitMask;
import org.mapano.mapi.restriction.Restriction.Comment;
import org.mapano.mapi.restriction.Restriction.CompareProps;
import org.mapano.mapi.restriction.Restriction.Content;
import org.mapano.mapi.restriction.Restriction.Exist;
import org.mapano.mapi.restriction.Restriction.Not;
import org.mapano.mapi.restriction.Restriction.Or;
import org.mapano.mapi.restriction.Restriction.Property;
import org.mapano.mapi.restriction.Restriction.Size;
import org.mapano.mapi.restriction.Restriction.Sub;

/**
 * A restriction made ready to be tried on many objects. Types that do not fit are found only when
 * the condition is reached, because connectives stop as soon as their result is certain. Immutable.
 */
public final class RestrictionEvaluator {
  private final ValueComparator comparator;
  private final Predicate<PropertySource> test;

  /**
   * Prepares a restriction.
   *
   * @throws RestrictionException with kind TOO_COMPLEX
   */
  public RestrictionEvaluator(Restriction restriction, Collation collation) {
    comparator = new ValueComparator(collation);
    test = compile(RestrictionLimits.check(restriction));
  }

  /**
   * Whether an object satisfies the restriction.
   *
   * @throws RestrictionException with kind INVALID_TYPE
   */
  public boolean matches(PropertySource source) {
    return test.test(source);
  }

  private Predicate<PropertySource> compile(Restriction restriction) {
    return switch (restriction) {
      case And and -> all(and.parts().stream().map(this::compile).toList());
      case Or or -> any(or.parts().stream().map(this::compile).toList());
      case Not not -> compile(not.part()).negate();
      case Comment comment -> comment.part() == null ? source -> true : compile(comment.part());
      case Content content -> content(content);
      case Property property -> property(property);
      case CompareProps compare -> source -> compare(compare, source);
      case BitMask mask -> source -> mask(mask, source);
      case Size size -> source -> size(size, source);
      case Exist exist -> source -> isPresent(source.get(exist.tag()));
      case Sub sub -> sub(sub, compile(sub.part()));
    };
  }

  private static Predicate<PropertySource> all(List<Predicate<PropertySource>> parts) {
    return source -> {
      for (Predicate<PropertySource> part : parts) {
        if (!part.test(source)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<PropertySource> any(List<Predicate<PropertySource>> parts) {
    return source -> {
      for (Predicate<PropertySource> part : parts) {
        if (part.test(source)) {
          return true;
        }
      }
      return false;
    };
  }

  private static boolean isPresent(PropValue value) {
    return value != null && PropTag.type(value.tag()) != PropType.ERROR;
  }

  private static Predicate<PropertySource> content(Content content) {
    ContentMatcher matcher = new ContentMatcher(content.fuzzyLevel(), content.value().value());
    return source -> {
      PropValue found = source.get(content.tag());
      return isPresent(found) && matcher.matches(found.value());
    };
  }

  private Predicate<PropertySource> property(Property property) {
    if (property.tag() == AmbiguousName.PR_ANR) {
      String beginning =
          property.value().value() instanceof String text ? CaseFolding.fold(text) : "";
      return source -> AmbiguousName.matches(source, beginning);
    }
    PropType type = PropTag.type(property.tag());
    PropType valueType = PropTag.type(property.value().tag());
    if (type == null || valueType == null || type != valueType && type.base() != valueType) {
      return source -> {
        throw mismatch(property.tag(), property.value().tag());
      };
    }
    if (property.relop() == Relop.REGULAR_EXPRESSION) {
      return expression(property);
    }
    return source -> {
      PropValue found = source.get(property.tag());
      if (!isPresent(found)) {
        return property.relop() == Relop.NOT_EQUAL;
      }
      return type == valueType
          ? holds(property, found.value())
          : ((List<?>) found.value()).stream().anyMatch(one -> holdsSingle(property, one));
    };
  }

  private boolean holds(Property property, Object found) {
    return property
        .relop()
        .holds(comparator.compare(property.tag(), found, property.value().value()));
  }

  private boolean holdsSingle(Property property, Object element) {
    PropType type = PropTag.type(property.value().tag());
    return property
        .relop()
        .holds(comparator.compareSingle(property.tag(), type, element, property.value().value()));
  }

  private static Predicate<PropertySource> expression(Property property) {
    if (!(property.value().value() instanceof String pattern)) {
      return source -> {
        throw mismatch(property.tag(), property.value().tag());
      };
    }
    Optional<BasicRegex> regex = BasicRegex.compile(pattern);
    return source -> {
      PropValue found = source.get(property.tag());
      if (regex.isEmpty() || !isPresent(found)) {
        return false;
      }
      return found.value() instanceof List<?> list
          ? list.stream().anyMatch(one -> regex.get().find((String) one))
          : regex.get().find((String) found.value());
    };
  }

  private boolean compare(CompareProps compare, PropertySource source) {
    PropType left = PropTag.type(compare.leftTag());
    if (left == null || left != PropTag.type(compare.rightTag())) {
      throw mismatch(compare.leftTag(), compare.rightTag());
    }
    PropValue first = source.get(compare.leftTag());
    PropValue second = source.get(compare.rightTag());
    if (!isPresent(first) || !isPresent(second)) {
      return false;
    }
    return compare
        .relop()
        .holds(comparator.compare(compare.leftTag(), first.value(), second.value()));
  }

  private static boolean mask(BitMask mask, PropertySource source) {
    if (PropTag.type(mask.tag()) != PropType.LONG) {
      throw new RestrictionException(
          RestrictionException.Kind.INVALID_TYPE,
          PropTag.toString(mask.tag()) + " has no bits to test");
    }
    PropValue found = source.get(mask.tag());
    return isPresent(found)
        && found.value() instanceof Integer bits
        && mask.anySet() == ((bits & mask.mask()) != 0);
  }

  private static boolean size(Size size, PropertySource source) {
    PropValue found = source.get(size.tag());
    if (!isPresent(found)) {
      throw new RestrictionException(
          RestrictionException.Kind.INVALID_TYPE,
          PropTag.toString(size.tag()) + " is missing and has no size");
    }
    return size.relop().holds(Long.compareUnsigned(PropSize.of(found), size.size()));
  }

  private static Predicate<PropertySource> sub(Sub sub, Predicate<PropertySource> part) {
    return switch (sub.subObject()) {
      case Restriction.RECIPIENTS -> source -> source.recipients().stream().anyMatch(part);
      case Restriction.ATTACHMENTS -> source -> source.attachments().stream().anyMatch(part);
      default ->
          source -> {
            throw new RestrictionException(
                RestrictionException.Kind.INVALID_TYPE,
                PropTag.toString(sub.subObject()) + " is no sub-object");
          };
    };
  }

  private static RestrictionException mismatch(int left, int right) {
    return new RestrictionException(
        RestrictionException.Kind.INVALID_TYPE,
        PropTag.toString(left) + " and " + PropTag.toString(right) + " cannot be compared");
  }
}
