package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.UserListResponse;

/** Request of the operation {@code getRemoteAdminList}. */
@Operation(
    name = "getRemoteAdminList",
    responseElement = "userListResponse",
    response = UserListResponse.class)
public record GetRemoteAdminListCall(
    @Unsigned64 long ecSessionId, long ulCompanyId, byte[] sCompanyId) {}
