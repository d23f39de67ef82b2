package org.mapano.mapi.restriction;

/** Relations between a property and a value; the ordinal is the number on the wire. */
public enum Relop {
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  EQUAL,
  NOT_EQUAL,
  REGULAR_EXPRESSION;

  /** The number on the wire, 0 to 6. */
  public int code() {
    return ordinal();
  }

  /**
   * The relation with a number.
   *
   * @throws RestrictionException with kind INVALID_TYPE for any other number
   */
  public static Relop of(int code) {
    Relop[] all = values();
    if (code < 0 || code >= all.length) {
      throw new RestrictionException(
          RestrictionException.Kind.INVALID_TYPE, "No relation has the number " + code);
    }
    return all[code];
  }

  /**
   * Whether a result of a comparison satisfies the relation.
   *
   * @throws RestrictionException with kind INVALID_TYPE for the regular expression, which is no
   *     order
   */
  boolean holds(int comparison) {
    return switch (this) {
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
      case REGULAR_EXPRESSION ->
          throw new RestrictionException(
              RestrictionException.Kind.INVALID_TYPE, "A regular expression is for text only");
    };
  }
}
