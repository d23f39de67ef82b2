package org.mapano.ejb.users;

import java.util.Locale;
import java.util.Optional;

/** Features that can be switched per user (FEAT-01). */
public enum Feature {
  IMAP,
  POP3,
  MOBILE,
  OUTLOOK,
  WEBAPP;

  /** The name in configuration and properties. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The feature with a name, without regard to case. */
  public static Optional<Feature> of(String name) {
    for (Feature feature : values()) {
      if (feature.key().equalsIgnoreCase(name)) {
        return Optional.of(feature);
      }
    }
    return Optional.empty();
  }
}
