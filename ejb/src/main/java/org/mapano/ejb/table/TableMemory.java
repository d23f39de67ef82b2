package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.cells.CacheFigures;
import org.mapano.ejb.cells.MessageMemory;

/** What tables hold in memory, to look at and to throw away. */
@Singleton
public class TableMemory {
  private static final String CELLS = "cell";

  private final MessageMemory memory;
  private final SharedViews views;

  @Inject
  TableMemory(MessageMemory memory, SharedViews views) {
    this.memory = memory;
    this.views = views;
  }

  /**
   * Figures by the names that the original's statistics have for its caches; orders of folders
   * count as cells.
   */
  public Map<String, CacheFigures> figures() {
    Map<String, CacheFigures> figures = new TreeMap<>(memory.figures());
    figures.merge(CELLS, views.figures(), CacheFigures::plus);
    return figures;
  }

  /** Forgets everything; it is read again when it is needed. */
  public void clear() {
    memory.clear();
    views.clear();
  }
}
