package org.mapano.ejb.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectQuery;

/** A source that finds its rows one by one, and so few that their ids fit into statements. */
abstract class ListedSource implements RowSource {
  private static final int IDS_PER_QUERY = 500;

  @Override
  public List<ObjectQuery> queries(Tx tx) throws SQLException {
    List<Long> all = new ArrayList<>();
    for (long id : ids(tx)) {
      all.add(id);
    }
    List<ObjectQuery> queries = new ArrayList<>();
    for (int from = 0; from < all.size(); from += IDS_PER_QUERY) {
      List<Long> piece = all.subList(from, Math.min(all.size(), from + IDS_PER_QUERY));
      String marks = "?" + ", ?".repeat(piece.size() - 1);
      queries.add(new ObjectQuery("r.id", "hierarchy r", "r.id IN (" + marks + ")", piece));
    }
    return queries;
  }

  @Override
  public Set<Long> present(Tx tx, Collection<Long> ids) throws SQLException {
    Set<Long> present = new HashSet<>();
    for (long id : ids(tx)) {
      if (ids.contains(id)) {
        present.add(id);
      }
    }
    return present;
  }

  @Override
  public boolean hasChildren() {
    return false;
  }

  @Override
  public Set<Long> unmentionable(Tx tx, Collection<Long> ids) throws SQLException {
    return Set.of();
  }
}
