package org.mapano.ejb.table;

import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.restriction.NeededTags;
import org.mapano.mapi.restriction.PropertySource;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionEvaluator;
import org.mapano.mapi.restriction.RestrictionException;

/** A restriction made ready, with the errors of the store. */
final class RowFilter {
  static final RowFilter ALL = new RowFilter(null, null, null);

  private final Restriction restriction;
  private final RestrictionEvaluator evaluator;
  private final NeededTags needed;

  private RowFilter(Restriction restriction, RestrictionEvaluator evaluator, NeededTags needed) {
    this.restriction = restriction;
    this.evaluator = evaluator;
    this.needed =
        needed == null ? new NeededTags(Set.of(), Set.of(), Set.of(), false, false) : needed;
  }

  /**
   * A filter.
   *
   * @throws StoreException TOO_COMPLEX
   */
  static RowFilter of(Restriction restriction, Collation collation) {
    if (restriction == null) {
      return ALL;
    }
    try {
      return new RowFilter(
          restriction,
          new RestrictionEvaluator(restriction, collation),
          NeededTags.of(restriction));
    } catch (RestrictionException failure) {
      throw translate(failure);
    }
  }

  static StoreException translate(RestrictionException failure) {
    ErrorCode code =
        switch (failure.kind()) {
          case INVALID_TYPE -> ErrorCode.INVALID_TYPE;
          case TOO_COMPLEX -> ErrorCode.TOO_COMPLEX;
        };
    return new StoreException(code, failure.getMessage(), failure, false);
  }

  /** Whether a row stays; one to which the condition cannot be put stays. */
  boolean matches(PropertySource row) {
    try {
      return evaluator == null || evaluator.matches(row);
    } catch (RestrictionException unfit) {
      return true;
    }
  }

  /** The condition as it was given; null for none. */
  Restriction restriction() {
    return restriction;
  }

  NeededTags needed() {
    return needed;
  }

  boolean looksAtChildren() {
    return needed.needsRecipients() || needed.needsAttachments();
  }

  List<Integer> tags() {
    return List.copyOf(needed.own());
  }
}
