package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.ResolveGroupnameCall;
import org.mapano.soap.type.ResolveGroupResponse;

/** Finds a group by name. */
@Singleton
public class ResolveGroupnameHandler
    implements OperationHandler<ResolveGroupnameCall, ResolveGroupResponse> {
  private final Groups groups;

  @Inject
  public ResolveGroupnameHandler(Groups groups) {
    this.groups = groups;
  }

  @Override
  public ResolveGroupResponse answer(Caller caller, ResolveGroupnameCall request) {
    String name = request.lpszGroupname() == null ? "" : request.lpszGroupname();
    UserAccount group = groups.byName(caller.store(), name);
    return new ResolveGroupResponse(group.id(), DirectoryIds.entryId(group), 0);
  }
}
