package org.mapano.mapi.prop;

import static org.mapano.mapi.id.PropertySets.PSETID_ADDRESS;
import static org.mapano.mapi.id.PropertySets.PSETID_APPOINTMENT;
import static org.mapano.mapi.id.PropertySets.PSETID_COMMON;
import static org.mapano.mapi.id.PropertySets.PSETID_KOPANO;
import static org.mapano.mapi.id.PropertySets.PSETID_LOG;
import static org.mapano.mapi.id.PropertySets.PSETID_MEETING;
import static org.mapano.mapi.id.PropertySets.PSETID_NOTE;
import static org.mapano.mapi.id.PropertySets.PSETID_REMOTE;
import static org.mapano.mapi.id.PropertySets.PSETID_REPORT;
import static org.mapano.mapi.id.PropertySets.PSETID_TASK;
import static org.mapano.mapi.id.PropertySets.PSETID_TRACK;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mapano.mapi.id.Guid;

/**
 * Property ids of named properties. Well-known numeric names have ids by fixed ranges that every
 * client knows (0x8000 to 0x84FF); for all others the server counts upward from 0x8501, by the row
 * in its table of names.
 */
public final class NamedRanges {
  /** Greatest property id there is for a named property. */
  public static final int LAST = 0xFFFE;

  /** Wire ids (name row + 1) from here on are hidden from clients that cannot handle them. */
  public static final int SMALL_CLIENT_LIMIT = 0x7AFF;

  private record Range(Guid set, int first, int last, int base) {
    boolean hasName(Guid candidate, int id) {
      return id >= first && id <= last && set.equals(candidate);
    }

    boolean hasId(int propertyId) {
      return propertyId >= base && propertyId <= base + last - first;
    }
  }

  private static final List<Range> FIXED =
      List.of(
          new Range(PSETID_APPOINTMENT, 0x8200, 0x826F, 0x8000),
          new Range(PSETID_TASK, 0x8100, 0x813F, 0x8070),
          new Range(PSETID_ADDRESS, 0x8000, 0x80EF, 0x80B0),
          new Range(PSETID_COMMON, 0x8500, 0x85FF, 0x81A0),
          new Range(PSETID_LOG, 0x8700, 0x871F, 0x82A0),
          new Range(PSETID_TRACK, 0x8800, 0x881F, 0x82C0),
          new Range(PSETID_NOTE, 0x8B00, 0x8B1F, 0x82E0),
          new Range(PSETID_REPORT, 0x8D00, 0x8D1F, 0x8300),
          new Range(PSETID_REMOTE, 0x8F00, 0x8F1F, 0x8320),
          new Range(PSETID_MEETING, 0x0000, 0x003F, 0x8340),
          new Range(PSETID_KOPANO, 0x0002, 0x0002, 0x8380));

  private NamedRanges() {}

  /** The fixed property id of a name, if it is in one of the ranges. */
  public static OptionalInt fixedId(NamedProperty name) {
    if (name.id() == null) {
      return OptionalInt.empty();
    }
    return FIXED.stream()
        .filter(range -> range.hasName(name.set(), name.id()))
        .mapToInt(range -> range.base() + name.id() - range.first())
        .findFirst();
  }

  /** The name that a property id stands for, if the id is in one of the fixed ranges. */
  public static Optional<NamedProperty> fixedName(int propertyId) {
    return FIXED.stream()
        .filter(range -> range.hasId(propertyId))
        .map(range -> NamedProperty.of(range.set(), propertyId - range.base() + range.first()))
        .findFirst();
  }

  /** The name of a tag, if its id is in one of the fixed ranges. */
  public static Optional<NamedProperty> fixedNameOfTag(int tag) {
    return fixedName(PropTag.id(tag));
  }

  /**
   * The property id of a row of the table of names.
   *
   * @param row 1 or more
   * @return the id, or empty when there is none left for that row
   */
  public static OptionalInt idOfRow(long row) {
    long id = PropTag.NAMED_SERVER_FIRST + row;
    return row >= 1 && id <= LAST ? OptionalInt.of((int) id) : OptionalInt.empty();
  }

  /** The row of the table of names for a property id that the server gave out. */
  public static OptionalInt rowOfId(int propertyId) {
    int row = propertyId - PropTag.NAMED_SERVER_FIRST;
    return row >= 1 && propertyId <= LAST ? OptionalInt.of(row) : OptionalInt.empty();
  }

  /** The number by which the protocol calls a row of the table of names. */
  public static long wireIdOfRow(long row) {
    return row + 1;
  }

  /** The row of the table of names for the protocol's number. */
  public static long rowOfWireId(long wireId) {
    return wireId - 1;
  }
}
