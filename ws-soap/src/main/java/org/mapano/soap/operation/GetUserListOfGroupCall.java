package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.UserListResponse;

/** Request of the operation {@code getUserListOfGroup}. */
@Operation(
    name = "getUserListOfGroup",
    responseElement = "userListResponse",
    response = UserListResponse.class)
public record GetUserListOfGroupCall(
    @Unsigned64 long ulSessionId, long ulGroupId, byte[] sGroupId) {}
