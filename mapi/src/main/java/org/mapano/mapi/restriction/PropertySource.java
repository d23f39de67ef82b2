package org.mapano.mapi.restriction;

import java.util.List;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;

/** The object that a restriction is evaluated against. */
@FunctionalInterface
public interface PropertySource {
  /**
   * A property, or null when it is missing.
   *
   * @param tag normalised tag
   */
  PropValue get(int tag);

  /** The recipients; none unless overridden. */
  default List<? extends PropertySource> recipients() {
    return List.of();
  }

  /** The attachments; none unless overridden. */
  default List<? extends PropertySource> attachments() {
    return List.of();
  }

  /** A source over properties without sub-objects. */
  static PropertySource of(PropMap properties) {
    return properties::get;
  }
}
