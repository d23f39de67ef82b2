package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.rights.PermissionChange;
import org.mapano.ejb.rights.Permissions;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.SetRightsCall;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.Rights;

/** Changes permission entries of an object. */
@Singleton
public class SetRightsHandler implements OperationHandler<SetRightsCall, Result> {
  private static final int GRANTED = 2;
  private static final long CHANGES = 0x7;
  private static final long REMOVED = 0x4;
  private static final long DENIED_TOO = 0x8;

  private final Permissions permissions;
  private final ObjectIds ids;
  private final DirectoryIds directory;

  @Inject
  SetRightsHandler(Permissions permissions, ObjectIds ids, DirectoryIds directory) {
    this.permissions = permissions;
    this.ids = ids;
    this.directory = directory;
  }

  @Override
  public Result answer(Caller caller, SetRightsCall call) {
    long object = ids.get(EntryIds.any(call.sEntryId()));
    List<PermissionChange> changes = new ArrayList<>();
    List<Rights> wanted = call.lpsrightsArray() == null ? List.of() : call.lpsrightsArray();
    if (wanted.isEmpty()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "No permissions");
    }
    for (Rights entry : wanted) {
      if ((entry.ulState() & CHANGES) != 0) {
        changes.add(
            new PermissionChange(
                directory.required(caller.store(), entry.ulUserid(), entry.sUserId()).id(),
                entry.ulType() == GRANTED,
                (int) entry.ulRights(),
                (entry.ulState() & REMOVED) != 0,
                (entry.ulState() & DENIED_TOO) != 0));
      }
    }
    int refused = permissions.change(caller.store(), object, changes).size();
    return new Result(
        refused == 0 ? 0 : Integer.toUnsignedLong(ErrorCode.PARTIAL_COMPLETION.value()));
  }
}
