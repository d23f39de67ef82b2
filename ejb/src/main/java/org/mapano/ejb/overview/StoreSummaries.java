package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreType;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Reads what the tables about stores show, of all stores at once. */
@Singleton
public class StoreSummaries {
  private static final int ENTRY_ID = 0x0FFF;
  private static final Set<Integer> SHOWN =
      Set.of(
          Tags.PR_MESSAGE_SIZE_EXTENDED,
          Tags.PR_CREATION_TIME,
          Tags.PR_LAST_MODIFICATION_TIME,
          OverviewTags.PR_LAST_LOGON_TIME,
          OverviewTags.PR_LAST_LOGOFF_TIME,
          OverviewTags.PR_LAST_MAIL_TIME,
          OverviewTags.PR_OUT_OF_OFFICE);

  private final Transactions transactions;
  private final PropertyRows properties;

  @Inject
  public StoreSummaries(Transactions transactions, PropertyRows properties) {
    this.transactions = transactions;
    this.properties = properties;
  }

  /** All living stores, the newest first. */
  List<StoreSummary> all() {
    return transactions.read(this::read);
  }

  /** All living stores without their properties, the newest first. */
  List<StoreInfo> identities() {
    return transactions.read(tx -> rows(tx).stream().map(StoreSummary::store).toList());
  }

  private List<StoreSummary> read(Tx tx) throws SQLException {
    List<StoreSummary> found = rows(tx);
    List<Long> ids = found.stream().map(summary -> summary.store().id()).toList();
    Map<Long, PropMap> values = properties.read(tx, ids, SHOWN);
    return found.stream()
        .map(summary ->
            new StoreSummary(
                summary.store(),
                summary.userName(),
                summary.entryId(),
                values.getOrDefault(summary.store().id(), new PropMap())))
        .toList();
  }

  private static List<StoreSummary> rows(Tx tx) throws SQLException {
    List<StoreSummary> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT s.hierarchy_id, s.user_id, s.type, s.guid, s.company, s.user_name,"
                    + " i.val_binary FROM stores s JOIN hierarchy h ON h.id = s.hierarchy_id"
                    + " LEFT JOIN indexedproperties i ON i.hierarchyid = s.hierarchy_id"
                    + " AND i.tag = ? WHERE h.flags < 1024 ORDER BY s.hierarchy_id DESC")) {
      select.setInt(1, ENTRY_ID);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          StoreInfo store =
              new StoreInfo(
                  row.getLong(1),
                  0,
                  row.getInt(2),
                  StoreType.values()[row.getInt(3)],
                  new Guid(row.getBytes(4)),
                  row.getInt(5));
          found.add(new StoreSummary(store, row.getString(6), row.getBytes(7), new PropMap()));
        }
      }
    }
    return found;
  }
}
