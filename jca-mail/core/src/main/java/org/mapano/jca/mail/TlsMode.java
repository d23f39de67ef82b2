package org.mapano.jca.mail;

import java.util.Locale;

/** When a listener encrypts. */
public enum TlsMode {
  /** Never. */
  NONE,
  /** When the peer asks for it in the dialogue. */
  STARTTLS,
  /** From the first byte. */
  IMPLICIT;

  /**
   * Reads a mode by its name in any case.
   *
   * @throws IllegalArgumentException when there is no such mode
   */
  public static TlsMode of(String name) {
    return valueOf(name.strip().toUpperCase(Locale.ROOT));
  }
}
