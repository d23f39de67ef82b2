package org.mapano.ejb.table;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.mapano.mapi.restriction.PropertySource;
import org.mapano.mapi.restriction.RestrictionException;

/**
 * Looks for the next row of a view that fulfils a condition. What is near is looked at in growing
 * pieces; if it is not there, all rows are filtered at once.
 */
final class RowScanner {
  private static final int NEAR = 900;

  private static final int FIRST_FIND = 64;

  private static final int MAX_FIND = 512;

  private final TableContext context;
  private final RowSource source;
  private final View view;
  private final RowFilter wanted;

  RowScanner(TableContext context, RowSource source, View view, RowFilter wanted) {
    this.context = context;
    this.source = source;
    this.view = view;
    this.wanted = wanted;
  }

  /**
   * Index of the first match, -1 when there is none.
   *
   * @param start where to begin
   * @param step 1 forward, -1 backward
   */
  int scan(int start, int step) {
    int size = FIRST_FIND;
    int from = start;
    while (from >= 0 && from < view.size()) {
      if (Math.abs(from - start) > NEAR) {
        return scanAll(from, step);
      }
      int end = Math.clamp(from + (long) step * size, -1, view.size());
      int found = matchIn(from, end, step);
      if (found >= 0) {
        return found;
      }
      from = end;
      size = Math.min(MAX_FIND, size * 2);
    }
    return -1;
  }

  private int scanAll(int start, int step) {
    ViewBuilder all =
        new ViewBuilder(
            context.reader(), source, List.of(), wanted, OptionalInt.empty(), context.collation());
    View matches = context.transactions().read(tx -> all.build(tx, context.maxRows()));
    Set<Long> ids = new HashSet<>();
    for (int i = 0; i < matches.size(); i++) {
      ids.add(matches.id(i));
    }
    for (int i = start; i >= 0 && i < view.size(); i += step) {
      if (ids.contains(view.id(i))) {
        return i;
      }
    }
    return -1;
  }

  private int matchIn(int from, int end, int step) {
    Set<Long> ids = new LinkedHashSet<>();
    for (int i = from; i != end; i += step) {
      ids.add(view.id(i));
    }
    ids.remove(0L);
    Set<Integer> tags = new HashSet<>(wanted.tags());
    Map<Long, PropertySource> rows =
        context
            .transactions()
            .read(tx -> context.reader().sources(tx, source, ids, tags, wanted.needed()));
    try {
      for (int i = from; i != end; i += step) {
        if (view.id(i) != 0 && wanted.matches(rows.get(view.id(i)))) {
          return i;
        }
      }
    } catch (RestrictionException failure) {
      throw RowFilter.translate(failure);
    }
    return -1;
  }
}
