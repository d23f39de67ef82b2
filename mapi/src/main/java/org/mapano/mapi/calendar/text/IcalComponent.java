package org.mapano.mapi.calendar.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A component with its properties and the components in it.
 *
 * @param name in upper case, such as VEVENT
 * @param properties in order
 * @param components in order
 */
public record IcalComponent(
    String name, List<IcalProperty> properties, List<IcalComponent> components) {

  /** An empty component, to be filled. */
  IcalComponent(String name) {
    this(name, new ArrayList<>(), new ArrayList<>());
  }

  /** The first property of a name, or null. */
  public IcalProperty first(String property) {
    for (IcalProperty candidate : properties) {
      if (candidate.name().equals(property)) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether there is such a property. */
  public boolean has(String property) {
    return first(property) != null;
  }

  /** All properties of a name, in order. */
  public List<IcalProperty> all(String property) {
    return properties.stream().filter(candidate -> candidate.name().equals(property)).toList();
  }

  /** The text of the first property of a name, stripped, or the given default. */
  public String text(String property, String absent) {
    IcalProperty found = first(property);
    return found == null ? absent : found.text().strip();
  }

  /** The components of a name, in order. */
  public List<IcalComponent> inner(String component) {
    return components.stream().filter(candidate -> candidate.name().equals(component)).toList();
  }
}
