package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.UserListResponse;

/** Request of the operation {@code getUserList}. */
@Operation(
    name = "getUserList",
    responseElement = "userListResponse",
    response = UserListResponse.class)
public record GetUserListCall(@Unsigned64 long ulSessionId, long ulCompanyId, byte[] sCompanyId) {}
