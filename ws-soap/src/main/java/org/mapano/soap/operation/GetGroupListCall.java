package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GroupListResponse;

/** Request of the operation {@code getGroupList}. */
@Operation(
    name = "getGroupList",
    responseElement = "groupListResponse",
    response = GroupListResponse.class)
public record GetGroupListCall(@Unsigned64 long ulSessionId, long ulCompanyId, byte[] sCompanyId) {}
