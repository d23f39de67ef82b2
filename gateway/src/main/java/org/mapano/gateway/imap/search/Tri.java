package org.mapano.gateway.imap.search;

/** Outcome of a key for a message with the data at hand. */
enum Tri {
  YES,
  NO,
  /** More data is needed. */
  UNKNOWN;

  static Tri of(boolean value) {
    return value ? YES : NO;
  }

  Tri negated() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
