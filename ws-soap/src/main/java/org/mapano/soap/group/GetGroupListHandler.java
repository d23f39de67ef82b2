package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Groups;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetGroupListCall;
import org.mapano.soap.type.GroupListResponse;

/** Lists all groups; with one tenant the company does not matter. */
@Singleton
public class GetGroupListHandler implements OperationHandler<GetGroupListCall, GroupListResponse> {
  private final Groups groups;
  private final GroupRecords records;

  @Inject
  public GetGroupListHandler(Groups groups, GroupRecords records) {
    this.groups = groups;
    this.records = records;
  }

  @Override
  public GroupListResponse answer(Caller caller, GetGroupListCall request) {
    return new GroupListResponse(records.groups(groups.list()), 0);
  }
}
