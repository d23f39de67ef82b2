package org.mapano.ejb.message;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/**
 * Keywords of messages: the named multi-value text property "keywords" of the IMAP property set is
 * the truth, the message index mirrors it.
 */
public final class Keywords {
  /** The property's name. */
  public static final NamedProperty NAME = NamedProperty.of(PropertySets.PS_EC_IMAP, "keywords");

  private Keywords() {}

  /** The tag for the property id that the name has in this database. */
  public static int tag(int propertyId) {
    return PropTag.of(propertyId, PropType.MV_UNICODE);
  }

  /** The keywords among the properties of a message. */
  public static Set<String> of(PropMap properties, int propertyId) {
    return new LinkedHashSet<>(properties.list(tag(propertyId), String.class));
  }

  /** The value of the property. */
  static List<String> sorted(Collection<String> keywords) {
    return keywords.stream().distinct().sorted().toList();
  }
}
