package org.mapano.mapi.calendar;

import java.util.List;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.NamedValues.TypedValue;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropType;

/**
 * A named property of calendar items.
 *
 * @param name property set and number or string
 * @param type its only type
 */
public record CalendarProperty(NamedProperty name, PropType type) {
  /** Sets the value; null leaves it as it is. */
  public void put(MapiMessage item, Object value) {
    if (value != null) {
      item.named().put(name, type, value);
    }
  }

  /** Takes the value over from another item, if it has one. */
  public void copy(MapiMessage from, MapiMessage to) {
    put(to, value(from));
  }

  /** A LONG, or the given default. */
  public int integer(MapiMessage item, int absent) {
    return value(item) instanceof Integer found ? found : absent;
  }

  /** A BOOLEAN; absent counts as false. */
  public boolean bool(MapiMessage item) {
    return Boolean.TRUE.equals(value(item));
  }

  /** A SYSTIME in ticks, or null. */
  public Long time(MapiMessage item) {
    return value(item) instanceof Long found ? found : null;
  }

  /** A text, or the given default. */
  public String text(MapiMessage item, String absent) {
    return value(item) instanceof String found ? found : absent;
  }

  /** A BINARY, or null. */
  public byte[] bytes(MapiMessage item) {
    return value(item) instanceof byte[] found ? found : null;
  }

  /** A multi-valued text, or an empty list. */
  public List<String> texts(MapiMessage item) {
    return value(item) instanceof List<?> found
        ? found.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  private Object value(MapiMessage item) {
    TypedValue found = item.named().get(name);
    return found == null ? null : found.value();
  }
}
