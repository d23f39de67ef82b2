package org.mapano.soap.stream;

import org.mapano.mapi.prop.NamedProperty;

/** Property ids of names on this server. */
@FunctionalInterface
public interface NameNumbers {
  /** The property id of a name; 0 when there is no room for it. */
  int of(NamedProperty name);
}
