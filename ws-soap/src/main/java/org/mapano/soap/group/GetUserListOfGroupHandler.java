package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetUserListOfGroupCall;
import org.mapano.soap.type.UserListResponse;
import org.mapano.soap.user.UserRecords;

/** Lists the members of a group. */
@Singleton
public class GetUserListOfGroupHandler
    implements OperationHandler<GetUserListOfGroupCall, UserListResponse> {
  private final DirectoryIds ids;
  private final Groups groups;
  private final UserRecords records;

  @Inject
  public GetUserListOfGroupHandler(DirectoryIds ids, Groups groups, UserRecords records) {
    this.ids = ids;
    this.groups = groups;
    this.records = records;
  }

  @Override
  public UserListResponse answer(Caller caller, GetUserListOfGroupCall request) {
    return new UserListResponse(
        records.users(
            groups.members(
                caller.store(),
                ids.group(caller.store(), request.ulGroupId(), request.sGroupId()))),
        0);
  }
}
