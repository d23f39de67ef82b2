package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreNames;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;

/** Rows of the table of all stores. */
@Singleton
public class MailboxRows {
  static final ColumnSet COLUMNS =
      ColumnSet.of(
          Tags.PR_ENTRYID,
          Tags.PR_DISPLAY_NAME,
          Tags.PR_MAILBOX_OWNER_ENTRYID,
          OverviewTags.PR_STORE_TYPE,
          Tags.PR_STORE_RECORD_KEY,
          Tags.PR_LAST_MODIFICATION_TIME,
          Tags.PR_MESSAGE_SIZE_EXTENDED,
          Tags.PR_INSTANCE_KEY);

  private static final int STORE = 1;

  private final ObjectDirectory objects;
  private final CompanyDirectory companies;
  private final StoreNames names;

  @Inject
  public MailboxRows(ObjectDirectory objects, CompanyDirectory companies, StoreNames names) {
    this.objects = objects;
    this.companies = companies;
    this.names = names;
  }

  /** A row for each store, in the same order. */
  List<ListedRow> of(StoreSession session, List<StoreSummary> stores) {
    Map<Integer, UserAccount> owners = new HashMap<>();
    objects.all().forEach(account -> owners.put(account.id(), account));
    companies.all().forEach(company -> owners.put(company.id(), company));
    return stores.stream()
        .map(store ->
            new ListedRow(
                InstanceKey.of((int) store.store().id(), 0),
                row(session, store, owners.get(store.store().ownerId()))))
        .toList();
  }

  private PropMap row(StoreSession session, StoreSummary summary, UserAccount owner) {
    StoreInfo store = summary.store();
    PropMap row =
        new PropMap(summary.properties())
            .put(Tags.PR_ENTRYID, onThisServer(summary.entryId()))
            .put(Tags.PR_STORE_ENTRYID, summary.entryId())
            .put(Tags.PR_STORE_RECORD_KEY, store.guid().bytes())
            .put(OverviewTags.PR_STORE_GUID, store.guid().bytes())
            .put(OverviewTags.PR_STORE_TYPE, store.type().ordinal())
            .put(OverviewTags.PR_OBJECT_TYPE, STORE);
    if (owner != null) {
      row.put(Tags.PR_MAILBOX_OWNER_ENTRYID, DirectoryIds.entryId(owner))
          .put(Tags.PR_MAILBOX_OWNER_NAME, owner.fullName())
          .put(Tags.PR_DISPLAY_NAME, names.of(session, store));
    }
    return row;
  }

  private static byte[] onThisServer(byte[] stored) {
    return stored == null ? null : EntryId.parseTolerant(stored).onThisServer().toBytes();
  }
}
