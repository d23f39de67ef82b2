package org.mapano.ejb.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/**
 * Criteria of search folders. A search runs until it is stopped; its results follow the changes of
 * messages. Only folders of the search folder's own store are searched.
 */
@Singleton
public class SearchFolders {
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;
  private final ObjectKeys keys;
  private final Searches searches;

  @Inject
  SearchFolders(
      Transactions transactions,
      Ancestry ancestry,
      AccessControl access,
      PropertyRows properties,
      ObjectKeys keys,
      Searches searches) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
    this.keys = keys;
    this.searches = searches;
  }

  /**
   * Begins a search; what there is already is found before this returns.
   *
   * @throws StoreException NOT_FOUND, NO_ACCESS without the right to edit the folder, TOO_BIG
   */
  public void start(StoreSession session, long folderId, SearchCriteria criteria) {
    if (criteria.folders().size() > SearchCriteria.MAX_FOLDERS) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many folders to search");
    }
    Search search =
        transactions.write(tx -> {
          Lineage folder = editable(tx, session, folderId);
          PropMap set =
              new PropMap().put(Tags.PR_EC_SEARCHFOLDER_CRITERIA, CriteriaWriter.write(criteria));
          properties.put(tx, List.of(new ObjectProperties(folderId, set)));
          properties.delete(
              tx, List.of(folderId), List.of(PropTag.id(Tags.PR_EC_SEARCHFOLDER_STATUS)));
          return folder.object().isSearchFolder()
              ? new Search(
                  folderId,
                  folder.store().id(),
                  criteria.restriction(),
                  scope(tx, keys, criteria),
                  criteria.recursive())
              : null;
        });
    if (search != null) {
      searches.begin(search);
    }
  }

  static Set<Long> scope(Tx tx, ObjectKeys keys, SearchCriteria criteria) throws SQLException {
    Set<Long> scope = new HashSet<>();
    for (byte[] folder : criteria.folders()) {
      keys.byEntryId(tx, folder).ifPresent(scope::add);
    }
    return scope;
  }

  private Lineage editable(Tx tx, StoreSession session, long folderId) throws SQLException {
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    access.check(tx, session, folder, Wanted.EDIT);
    return folder;
  }

  /** Stops a search; what it found stays. */
  public void stop(StoreSession session, long folderId) {
    transactions.write(tx -> {
      editable(tx, session, folderId);
      properties.delete(
          tx, List.of(folderId), List.of(PropTag.id(Tags.PR_EC_SEARCHFOLDER_CRITERIA)));
      return null;
    });
    searches.end(folderId);
  }

  /**
   * The criteria of a running search.
   *
   * @throws StoreException NOT_FOUND, NO_ACCESS without the right to read the folder,
   *     NOT_INITIALIZED when there are none
   */
  public SearchCriteria criteria(StoreSession session, long folderId) {
    return transactions.read(tx -> {
      Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
      access.check(tx, session, folder, Wanted.READ);
      String stored =
          properties
              .read(tx, folderId, Tags.PR_EC_SEARCHFOLDER_CRITERIA)
              .string(Tags.PR_EC_SEARCHFOLDER_CRITERIA, "");
      return CriteriaReader.read(stored)
          .orElseThrow(() ->
              new StoreException(
                  ErrorCode.NOT_INITIALIZED, "Folder " + folderId + " searches not"));
    });
  }
}
