package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.CreateGroupCall;
import org.mapano.soap.type.SetGroupResponse;

/** Creates a group. */
@Singleton
public class CreateGroupHandler implements OperationHandler<CreateGroupCall, SetGroupResponse> {
  private final Groups groups;

  @Inject
  public CreateGroupHandler(Groups groups) {
    this.groups = groups;
  }

  @Override
  public SetGroupResponse answer(Caller caller, CreateGroupCall request) {
    UserAccount group =
        groups.create(
            caller.store(), GroupRecords.change(GroupRecords.present(request.lpsGroup())));
    return new SetGroupResponse(group.id(), DirectoryIds.entryId(group), 0);
  }
}
