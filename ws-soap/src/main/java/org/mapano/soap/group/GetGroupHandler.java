package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetGroupCall;
import org.mapano.soap.type.GetGroupResponse;

/** Reads a group. */
@Singleton
public class GetGroupHandler implements OperationHandler<GetGroupCall, GetGroupResponse> {
  private final DirectoryIds ids;
  private final GroupRecords records;

  @Inject
  public GetGroupHandler(DirectoryIds ids, GroupRecords records) {
    this.ids = ids;
    this.records = records;
  }

  @Override
  public GetGroupResponse answer(Caller caller, GetGroupCall request) {
    return new GetGroupResponse(
        records.group(ids.group(caller.store(), request.ulGroupId(), request.sGroupId())), 0);
  }
}
