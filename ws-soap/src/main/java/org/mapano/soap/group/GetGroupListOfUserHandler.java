package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetGroupListOfUserCall;
import org.mapano.soap.type.GroupListResponse;

/** Lists the groups of a user, without a name of the session's own. */
@Singleton
public class GetGroupListOfUserHandler
    implements OperationHandler<GetGroupListOfUserCall, GroupListResponse> {
  private final DirectoryIds ids;
  private final Groups groups;
  private final GroupRecords records;

  @Inject
  public GetGroupListOfUserHandler(DirectoryIds ids, Groups groups, GroupRecords records) {
    this.ids = ids;
    this.groups = groups;
    this.records = records;
  }

  @Override
  public GroupListResponse answer(Caller caller, GetGroupListOfUserCall request) {
    UserAccount member =
        ids.named(caller.store(), request.ulUserId(), request.sUserId())
            .orElseGet(() -> ids.userOrOwn(caller.store(), 0, null));
    return new GroupListResponse(records.groups(groups.groupsOf(caller.store(), member)), 0);
  }
}
