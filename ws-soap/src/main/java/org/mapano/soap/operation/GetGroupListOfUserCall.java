package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GroupListResponse;

/** Request of the operation {@code getGroupListOfUser}. */
@Operation(
    name = "getGroupListOfUser",
    responseElement = "groupListResponse",
    response = GroupListResponse.class)
public record GetGroupListOfUserCall(@Unsigned64 long ulSessionId, long ulUserId, byte[] sUserId) {}
