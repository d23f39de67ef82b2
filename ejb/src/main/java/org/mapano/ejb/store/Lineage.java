package org.mapano.ejb.store;

import java.util.List;
import org.mapano.ejb.error.StoreException;

/**
 * An object with everything above it.
 *
 * @param rows the object first, the store last
 */
public record Lineage(List<ObjectRow> rows) {
  /** Most levels a tree may have: folders, and embedded messages with their attachments. */
  public static final int MAX_DEPTH = 256;

  /** The object itself. */
  public ObjectRow object() {
    return rows.getFirst();
  }

  /** The store the object is in. */
  public ObjectRow store() {
    return rows.getLast();
  }

  /** True when the object or anything above it is deleted. */
  public boolean isDeleted() {
    return rows.stream().anyMatch(ObjectRow::isDeleted);
  }

  /** True when something above the object, or the object, has an id. */
  public boolean contains(long id) {
    return rows.stream().anyMatch(row -> row.id() == id);
  }

  /** The message that directly lies in a folder, for a message or anything below one; or null. */
  public ObjectRow topMessage() {
    ObjectRow found = null;
    for (ObjectRow row : rows) {
      if (row.type() == ObjectType.MESSAGE) {
        found = row;
      }
    }
    return found;
  }

  /** The folder of the object, or the object itself if it is one; null for a store. */
  public ObjectRow folder() {
    return rows.stream().filter(row -> row.type() == ObjectType.FOLDER).findFirst().orElse(null);
  }

  /**
   * This lineage when it is of the given type and not deleted.
   *
   * @throws StoreException NOT_FOUND
   */
  public Lineage living(int type) {
    if (object().type() != type || isDeleted()) {
      throw StoreException.notFound("Object " + object().id());
    }
    return this;
  }
}
