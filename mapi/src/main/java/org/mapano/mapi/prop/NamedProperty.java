package org.mapano.mapi.prop;

import org.mapano.mapi.id.Guid;

/**
 * The name of a named property: a property set and either a number or a (case-sensitive) string.
 *
 * @param set property set
 * @param id number (kind MNID_ID), or null
 * @param name string (kind MNID_STRING), or null; at most 185 characters fit the database
 */
public record NamedProperty(Guid set, Integer id, String name) {
  /** Exactly one of number and string must be given. */
  public NamedProperty {
    if ((id == null) == (name == null)) {
      throw new IllegalArgumentException("A property name is a number or a string");
    }
  }

  /** A name with a number. */
  public static NamedProperty of(Guid set, int id) {
    return new NamedProperty(set, id, null);
  }

  /** A name with a string. */
  public static NamedProperty of(Guid set, String name) {
    return new NamedProperty(set, null, name);
  }
}
