package org.mapano.ejb.cells;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.index.JdbcMessageIndex;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/**
 * What is held in memory of normal messages: cells ({@code cache_cell_size}), rows of the hierarchy
 * ({@code cache_object_size}), identifiers ({@code cache_indexedobject_size}).
 */
@Singleton
public class MessageMemory {
  /** Written of a message when somebody first looks at it, without a change. */
  private static final Set<Integer> WITHOUT_CHANGE =
      Set.of(
          PropTag.id(Tags.PR_EC_IMAP_EMAIL_SIZE),
          PropTag.id(Tags.PR_EC_IMAP_BODY),
          PropTag.id(Tags.PR_EC_IMAP_BODYSTRUCTURE));

  private static final int FIRST_NAMED = 0x8000;
  private static final int MAX_LAYOUTS = 1000;

  private final JdbcMessageIndex index;
  private final NamedProperties named;
  private final StampedCache<Long, CellRow> cells;
  private final StampedCache<Long, ObjectRow> objects;
  private final StampedCache<Long, ObjectKeys.Keys> keys;
  private final Map<Layout, int[]> layouts = new ConcurrentHashMap<>();

  /** Names of properties that are read together, so that rows share one array of them. */
  private record Layout(int[] names) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Layout that && Arrays.equals(names, that.names);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(names);
    }
  }

  /** Memory by the options of the server. */
  @Inject
  public MessageMemory(JdbcMessageIndex index, NamedProperties named, ServerConfig config) {
    this(index, named, CacheSizes.of(config, Runtime.getRuntime().maxMemory()));
  }

  private MessageMemory(JdbcMessageIndex index, NamedProperties named, CacheSizes sizes) {
    this.index = index;
    this.named = named;
    this.cells = new StampedCache<>(sizes.cells());
    this.objects = new StampedCache<>(sizes.objects());
    this.keys = new StampedCache<>(sizes.keys());
  }

  /**
   * What may be used of a folder's normal messages, after one look at what changed in it.
   *
   * @param tx a transaction that only reads
   */
  public FolderMemory of(Tx tx, long folderId) throws SQLException {
    return index
        .look(tx, folderId)
        .map(contents -> new FolderMemory(this, contents))
        .orElseGet(FolderMemory::none);
  }

  /** False when one of some properties is written without a change of the message. */
  boolean holds(Tx tx, Set<Integer> tags) throws SQLException {
    boolean names = false;
    for (int tag : tags) {
      if (WITHOUT_CHANGE.contains(PropTag.id(tag))) {
        return false;
      }
      names |= PropTag.id(tag) >= FIRST_NAMED;
    }
    if (!names) {
      return true;
    }
    OptionalInt envelope = named.find(tx, ImapStructure.ENVELOPE);
    return envelope.isEmpty()
        || tags.stream().noneMatch(tag -> PropTag.id(tag) == envelope.getAsInt());
  }

  StampedCache<Long, CellRow> cells() {
    return cells;
  }

  StampedCache<Long, ObjectRow> objects() {
    return objects;
  }

  StampedCache<Long, ObjectKeys.Keys> keys() {
    return keys;
  }

  /** The same array for the same names. */
  int[] layout(int[] names) {
    if (layouts.size() > MAX_LAYOUTS) {
      layouts.clear();
    }
    return layouts.computeIfAbsent(new Layout(names), Layout::names);
  }

  /** Forgets everything (purgeCache). */
  public void clear() {
    cells.clear();
    objects.clear();
    keys.clear();
  }

  /** Figures by the names that the original's statistics have for its caches. */
  public Map<String, CacheFigures> figures() {
    Map<String, CacheFigures> figures = new HashMap<>();
    figures.put("cell", cells.figures());
    figures.put("obj", objects.figures());
    figures.put("index1", keys.figures());
    return figures;
  }
}
