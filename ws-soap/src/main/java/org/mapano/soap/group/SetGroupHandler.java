package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SetGroupCall;
import org.mapano.soap.type.Group;
import org.mapano.soap.type.Result;

/** Changes a group. */
@Singleton
public class SetGroupHandler implements OperationHandler<SetGroupCall, Result> {
  private final DirectoryIds ids;
  private final Groups groups;

  @Inject
  public SetGroupHandler(DirectoryIds ids, Groups groups) {
    this.ids = ids;
    this.groups = groups;
  }

  @Override
  public Result answer(Caller caller, SetGroupCall request) {
    Group wanted = GroupRecords.present(request.lpsGroup());
    UserAccount group = ids.group(caller.store(), wanted.ulGroupId(), wanted.sGroupId());
    groups.update(caller.store(), group, GroupRecords.change(wanted));
    return new Result(0);
  }
}
