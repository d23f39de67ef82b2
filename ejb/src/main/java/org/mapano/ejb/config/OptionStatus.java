package org.mapano.ejb.config;

/** What an option name means to this server. */
public enum OptionStatus {
  /** The option acts as described. */
  IMPLEMENTED,
  /** Known and checked, but nothing here depends on it. */
  ACCEPTED,
  /** Had no effect in the original either. */
  UNUSED,
  /** A name of former versions that no longer has an effect. */
  OBSOLETE,
  /** A former name of another option, which gets the value. */
  ALIAS,
  /** A former name that is refused like an unknown one. */
  REMOVED
}
