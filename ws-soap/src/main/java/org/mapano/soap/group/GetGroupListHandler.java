package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetGroupListCall;
import org.mapano.soap.type.GroupListResponse;

/** Lists the groups of a company; with one tenant all. */
@Singleton
public class GetGroupListHandler implements OperationHandler<GetGroupListCall, GroupListResponse> {
  private final Groups groups;
  private final GroupRecords records;
  private final DirectoryIds ids;

  @Inject
  public GetGroupListHandler(Groups groups, GroupRecords records, DirectoryIds ids) {
    this.groups = groups;
    this.records = records;
    this.ids = ids;
  }

  @Override
  public GroupListResponse answer(Caller caller, GetGroupListCall request) {
    return new GroupListResponse(
        records.groups(
            ids.scope(caller.store(), request.ulCompanyId(), request.sCompanyId())
                .map(company -> groups.list(caller.store(), company))
                .orElseGet(() -> groups.list(caller.store()))),
        0);
  }
}
