package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.cells.CacheFigures;
import org.mapano.ejb.cells.CacheSizes;
import org.mapano.ejb.cells.StampedCache;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.index.FolderContents;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.SortOrder;

/**
 * Orders of whole folders that several tables use, or the same client again: a part of {@code
 * cache_cell_size}. When something changed in the folder only those rows are looked at again.
 */
@Singleton
class SharedViews {
  /** With more changes everything is read again. */
  private static final int MAX_CHANGED = 512;

  private final StampedCache<Key, View> views;

  /**
   * What makes two views the same.
   *
   * @param restriction null for none
   */
  record Key(
      long folderId,
      List<SortOrder> orders,
      Restriction restriction,
      Collation collation,
      int maxRows) {}

  /** How a view is made. */
  interface Maker {
    /** All rows as the transaction sees them. */
    View all() throws SQLException;

    /** The rows that some messages have. */
    List<RowEntry> entries(Set<Long> ids) throws SQLException;
  }

  @Inject
  SharedViews(ServerConfig config) {
    CacheSizes sizes = CacheSizes.of(config, Runtime.getRuntime().maxMemory());
    views = new StampedCache<>(sizes.orders());
  }

  /**
   * The view as it is now.
   *
   * @param contents what the transaction that the maker reads with knows of the folder
   */
  View view(FolderContents contents, Key key, Maker maker) throws SQLException {
    StampedCache.Held<View> held = views.get(key);
    if (held != null && held.stamp() == contents.changeNumber()) {
      return held.value();
    }
    View current = held == null ? null : changed(contents, held, maker);
    if (current == null) {
      current = maker.all();
    }
    views.put(key, contents.changeNumber(), current, current.bytes());
    return current;
  }

  /** The view with what changed since; null when it is better made anew. */
  private static View changed(FolderContents contents, StampedCache.Held<View> held, Maker maker)
      throws SQLException {
    if (held.stamp() > contents.changeNumber()) {
      return null;
    }
    Set<Long> changed = new HashSet<>();
    for (int i = 0; i < contents.count() && changed.size() <= MAX_CHANGED; i++) {
      if (contents.changeNumber(i) > held.stamp()) {
        changed.add(contents.messageId(i));
      }
    }
    if (changed.size() > MAX_CHANGED) {
      return null;
    }
    Set<Long> replaced = new HashSet<>(changed);
    View view = held.value();
    for (int i = 0; i < view.size(); i++) {
      if (contents.changeOf(view.id(i)) < 0) {
        replaced.add(view.id(i));
      }
    }
    if (replaced.isEmpty()) {
      return view;
    }
    List<RowEntry> entries = changed.isEmpty() ? new ArrayList<>() : maker.entries(changed);
    return view.replace(replaced, entries);
  }

  /** What is held and how often it helped. */
  CacheFigures figures() {
    return views.figures();
  }

  /** Forgets everything. */
  void clear() {
    views.clear();
  }
}
