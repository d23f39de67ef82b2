package org.mapano.ejb.attachment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.mapano.ejb.persistence.Transactions;

/** Questions to the table {@code singleinstances}. */
final class InstanceCatalogue {
  private final Transactions transactions;

  InstanceCatalogue(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Those of the instances that have at least one owner. */
  Set<Long> owned(Set<Long> instances) {
    if (instances.isEmpty()) {
      return Set.of();
    }
    String sql =
        "SELECT DISTINCT instanceid FROM singleinstances WHERE instanceid IN ("
            + String.join(", ", Collections.nCopies(instances.size(), "?"))
            + ")";
    return transactions.read(tx -> {
      try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
        int parameter = 1;
        for (long instance : instances) {
          select.setLong(parameter++, instance);
        }
        Set<Long> owned = new HashSet<>();
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            owned.add(rows.getLong(1));
          }
        }
        return owned;
      }
    });
  }
}
