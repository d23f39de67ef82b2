package org.mapano.ejb.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;

/**
 * Some stored properties of a message as cells hold them, with those that it does not have.
 * Immutable.
 *
 * <p>A property is named by its id, with every single value of it; one with several values by its
 * whole tag.
 */
public final class CellRow {
  private static final List<PropValue> ABSENT = List.of();

  private final int[] names;
  private final List<List<PropValue>> values;

  private CellRow(int[] names, List<List<PropValue>> values) {
    this.names = names;
    this.values = values;
  }

  /** The names of properties, ascending. */
  static int[] names(Set<Integer> tags) {
    Set<Integer> names = new TreeSet<>();
    tags.forEach(tag -> names.add(name(tag)));
    return names.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int name(int tag) {
    return PropTag.isMultiValue(tag) ? PropTag.normalize(tag) : PropTag.id(tag);
  }

  /**
   * What was read of a message.
   *
   * @param names what was looked for; shared by all rows that were read together
   */
  static CellRow of(int[] names, PropMap properties) {
    List<List<PropValue>> values = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      values.add(ABSENT);
    }
    for (PropValue value : properties) {
      int at = Arrays.binarySearch(names, name(value.tag()));
      if (at >= 0) {
        List<PropValue> before = values.get(at);
        values.set(at, before.isEmpty() ? List.of(value) : appended(before, value));
      }
    }
    return new CellRow(names, values);
  }

  private static List<PropValue> appended(List<PropValue> before, PropValue value) {
    List<PropValue> all = new ArrayList<>(before);
    all.add(value);
    return List.copyOf(all);
  }

  /** Sets the properties named; false, and nothing set, when one of them is not known. */
  boolean fill(int[] wanted, PropMap properties) {
    if (wanted == names) {
      values.forEach(each -> each.forEach(properties::put));
      return true;
    }
    for (int name : wanted) {
      if (Arrays.binarySearch(names, name) < 0) {
        return false;
      }
    }
    for (int name : wanted) {
      values.get(Arrays.binarySearch(names, name)).forEach(properties::put);
    }
    return true;
  }

  /** These and other properties of the same state of the message. */
  CellRow with(CellRow other) {
    Set<Integer> all = new TreeSet<>();
    Arrays.stream(names).forEach(all::add);
    Arrays.stream(other.names).forEach(all::add);
    PropMap properties = new PropMap();
    fill(names, properties);
    other.fill(other.names, properties);
    return of(all.stream().mapToInt(Integer::intValue).toArray(), properties);
  }

  /** Estimate of the memory held. */
  long bytes() {
    long bytes = 64 + 8L * names.length;
    for (List<PropValue> each : values) {
      for (PropValue value : each) {
        bytes += 56 + bytes(value.value());
      }
    }
    return bytes;
  }

  private static long bytes(Object value) {
    return switch (value) {
      case String text -> 40 + 2L * text.length();
      case byte[] data -> 16 + data.length;
      case List<?> list -> list.stream().mapToLong(CellRow::bytes).sum() + 8L * list.size() + 40;
      default -> 24;
    };
  }
}
