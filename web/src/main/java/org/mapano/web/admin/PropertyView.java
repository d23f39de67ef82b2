package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;

/**
 * A mapped property of a user.
 *
 * @param tag tag in hexadecimal
 * @param values the values as text; binary ones as their size
 */
@Schema(name = "MappedProperty")
public record PropertyView(String tag, List<String> values) {
  static PropertyView of(PropValue property) {
    List<?> values = property.value() instanceof List<?> list ? list : List.of(property.value());
    return new PropertyView(
        PropTag.toString(property.tag()), values.stream().map(PropertyView::text).toList());
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString();
  }
}
