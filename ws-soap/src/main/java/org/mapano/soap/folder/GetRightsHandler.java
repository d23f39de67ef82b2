package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.rights.Permission;
import org.mapano.ejb.rights.Permissions;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetRightsCall;
import org.mapano.soap.type.Rights;
import org.mapano.soap.type.RightsResponse;

/** Permission entries of an object. */
@Singleton
public class GetRightsHandler implements OperationHandler<GetRightsCall, RightsResponse> {
  private static final int DENIED = 1;
  private static final int GRANTED = 2;
  private static final byte[] NOBODY = {};

  private final Permissions permissions;
  private final ObjectIds ids;
  private final UserDirectory users;

  @Inject
  GetRightsHandler(Permissions permissions, ObjectIds ids, UserDirectory users) {
    this.permissions = permissions;
    this.ids = ids;
    this.users = users;
  }

  @Override
  public RightsResponse answer(Caller caller, GetRightsCall call) {
    if (call.sEntryId().length == 0) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "No object");
    }
    long object = ids.get(EntryIds.any(call.sEntryId()));
    List<Rights> found = new ArrayList<>();
    for (Permission entry : permissions.list(object)) {
      int type = entry.granted() ? GRANTED : DENIED;
      if (call.ulType() != GRANTED && call.ulType() != DENIED || call.ulType() == type) {
        byte[] user = users.findById(entry.userId()).map(DirectoryIds::entryId).orElse(NOBODY);
        long rights = Integer.toUnsignedLong(entry.rights());
        found.add(new Rights(entry.userId(), type, rights, 0, user));
      }
    }
    return new RightsResponse(found, 0);
  }
}
