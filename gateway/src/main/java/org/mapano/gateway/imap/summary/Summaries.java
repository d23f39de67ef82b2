package org.mapano.gateway.imap.summary;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Fields that were read, by positions of the snapshot for which they were read. */
public final class Summaries {
  /** No field of any message. */
  public static final Summaries NONE = new Summaries(Map.of());

  private final Map<Field, Object[]> columns;

  private Summaries(Map<Field, Object[]> columns) {
    this.columns = columns;
  }

  static Summaries of(FolderSummaries folder, Set<Field> fields) {
    Map<Field, Object[]> columns = new EnumMap<>(Field.class);
    fields.forEach(field -> columns.put(field, folder.open(field)));
    return new Summaries(columns);
  }

  /** Whether the message could be read; false when it is gone. */
  public boolean has(int position) {
    for (Object[] column : columns.values()) {
      if (column[position] == null) {
        return false;
      }
    }
    return true;
  }

  /** A value. */
  public Object value(Field field, int position) {
    return columns.get(field)[position];
  }

  /** A value that is a text. */
  public String text(Field field, int position) {
    return (String) value(field, position);
  }
}
