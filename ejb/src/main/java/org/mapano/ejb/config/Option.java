package org.mapano.ejb.config;

import java.util.Optional;

/**
 * One line of the catalogue.
 *
 * @param component name of the file without {@code .cfg}
 * @param name the option
 * @param type form of the value
 * @param defaultValue value when nothing is set
 * @param reloadable may change while the server runs
 * @param exact a leading dollar sign is part of the value
 * @param required must not be empty
 * @param status what the name means here
 * @param note meaning; for aliases and removed names the name to use instead
 */
record Option(
    String component,
    String name,
    OptionType type,
    String defaultValue,
    boolean reloadable,
    boolean exact,
    boolean required,
    OptionStatus status,
    String note) {

  /** What is wrong with a value, if anything. */
  Optional<String> complaint(String value) {
    if (required && value.isEmpty()) {
      return Optional.of("must not be empty");
    }
    return type.complaint(type.normal(value));
  }

  /** True when the name may be set without being refused. */
  boolean isAllowed() {
    return status != OptionStatus.REMOVED;
  }

  /** True when the option has a value of its own that can be asked for. */
  boolean hasValue() {
    return status == OptionStatus.IMPLEMENTED || status == OptionStatus.ACCEPTED;
  }
}
