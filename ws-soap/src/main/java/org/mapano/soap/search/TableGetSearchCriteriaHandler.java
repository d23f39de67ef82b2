package org.mapano.soap.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.search.SearchCriteria;
import org.mapano.ejb.search.SearchFolders;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.Restrictions;
import org.mapano.soap.operation.TableGetSearchCriteriaCall;
import org.mapano.soap.type.TableGetSearchCriteriaResponse;

/** What a search folder searches. */
@Singleton
public class TableGetSearchCriteriaHandler
    implements OperationHandler<TableGetSearchCriteriaCall, TableGetSearchCriteriaResponse> {
  private static final long RUNNING = 1;
  private static final long RECURSIVE = 4;

  private final SearchFolders searches;
  private final ObjectIds ids;

  @Inject
  TableGetSearchCriteriaHandler(SearchFolders searches, ObjectIds ids) {
    this.searches = searches;
    this.ids = ids;
  }

  @Override
  public TableGetSearchCriteriaResponse answer(Caller caller, TableGetSearchCriteriaCall call) {
    SearchCriteria criteria =
        searches.criteria(caller.store(), ids.get(EntryIds.any(call.sEntryId())));
    return new TableGetSearchCriteriaResponse(
        Restrictions.toWire(criteria.restriction()),
        criteria.folders(),
        RUNNING | (criteria.recursive() ? RECURSIVE : 0),
        0);
  }
}
