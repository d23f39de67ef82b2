package org.mapano.mapi.prop;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The properties of one object, in order of insertion, keyed by normalised tag. The same property
 * id may occur with two types; text is one type. Not safe for use by several threads while being
 * changed.
 */
public final class PropMap implements Iterable<PropValue> {
  private final Map<Integer, PropValue> values = new LinkedHashMap<>();

  /** An empty map. */
  public PropMap() {}

  /** A copy of other values. */
  public PropMap(Iterable<PropValue> other) {
    other.forEach(this::put);
  }

  /** Adds or replaces a property. */
  public PropMap put(PropValue value) {
    values.put(value.tag(), value);
    return this;
  }

  /** Adds or replaces a property; a null value removes it. */
  public PropMap put(int tag, Object value) {
    if (value == null) {
      remove(tag);
      return this;
    }
    return put(new PropValue(tag, value));
  }

  /** Adds or replaces all properties of another map. */
  public PropMap putAll(Iterable<PropValue> other) {
    other.forEach(this::put);
    return this;
  }

  /** Removes a property; says whether it was there. */
  public boolean remove(int tag) {
    return values.remove(PropTag.normalize(tag)) != null;
  }

  /** Removes every type of a property id. */
  public void removeId(int id) {
    values.keySet().removeIf(tag -> PropTag.id(tag) == id);
  }

  /** The property with this tag (text types are one), or null. */
  public PropValue get(int tag) {
    return values.get(PropTag.normalize(tag));
  }

  /** The first property with this id, whatever its type. */
  public Optional<PropValue> findId(int id) {
    return values.values().stream().filter(value -> value.id() == id).findFirst();
  }

  /** True when the tag is present. */
  public boolean has(int tag) {
    return values.containsKey(PropTag.normalize(tag));
  }

  /** A text property, or null. */
  public String string(int tag) {
    return value(tag, String.class);
  }

  /** A text property, or the given default. */
  public String string(int tag, String absent) {
    String found = string(tag);
    return found == null ? absent : found;
  }

  /** A binary or CLSID property, or null. */
  public byte[] bytes(int tag) {
    return value(tag, byte[].class);
  }

  /** A LONG property, or the given default. */
  public int integer(int tag, int absent) {
    Integer found = value(tag, Integer.class);
    return found == null ? absent : found;
  }

  /** An I8, CURRENCY or SYSTIME property, or null. */
  public Long longValue(int tag) {
    return value(tag, Long.class);
  }

  /** A BOOLEAN property; absent counts as false. */
  public boolean bool(int tag) {
    Boolean found = value(tag, Boolean.class);
    return found != null && found;
  }

  /** A multi-value property, or an empty list. */
  public <T> List<T> list(int tag, Class<T> element) {
    PropValue found = get(tag);
    return found == null
        ? List.of()
        : ((List<?>) found.value()).stream().map(element::cast).toList();
  }

  private <T> T value(int tag, Class<T> type) {
    PropValue found = get(tag);
    return found == null ? null : type.cast(found.value());
  }

  /** The tags that are present, normalised. */
  public Collection<Integer> tags() {
    return values.keySet();
  }

  /** Number of properties. */
  public int size() {
    return values.size();
  }

  /** True when there are none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The properties in order of insertion. */
  public Stream<PropValue> stream() {
    return values.values().stream();
  }

  @Override
  public Iterator<PropValue> iterator() {
    return values.values().iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PropMap that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.values().toString();
  }
}
