package org.mapano.soap.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.search.SearchCriteria;
import org.mapano.ejb.search.SearchFolders;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.Restrictions;
import org.mapano.soap.operation.TableSetSearchCriteriaCall;
import org.mapano.soap.type.Result;

/** Begins or stops the search of a folder. */
@Singleton
public class TableSetSearchCriteriaHandler
    implements OperationHandler<TableSetSearchCriteriaCall, Result> {
  private static final long STOP = 1;
  private static final long RECURSIVE = 4;

  private final SearchFolders searches;
  private final ObjectIds ids;

  @Inject
  TableSetSearchCriteriaHandler(SearchFolders searches, ObjectIds ids) {
    this.searches = searches;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, TableSetSearchCriteriaCall call) {
    long folder = ids.get(EntryIds.any(call.sEntryId()));
    if ((call.ulFlags() & STOP) != 0) {
      searches.stop(caller.store(), folder);
    } else if (call.lpRestrict() == null || call.lpFolders() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "No condition or no folders");
    } else {
      searches.start(
          caller.store(),
          folder,
          new SearchCriteria(
              Restrictions.toMapi(call.lpRestrict()),
              EntryIds.list(call.lpFolders()),
              (call.ulFlags() & RECURSIVE) != 0));
    }
    return new Result(0);
  }
}
