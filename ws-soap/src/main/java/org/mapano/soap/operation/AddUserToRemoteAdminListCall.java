package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code addUserToRemoteAdminList}. */
@Operation(
    name = "addUserToRemoteAdminList",
    responseElement = "addUserToRemoteAdminListResponse",
    response = Result.class)
public record AddUserToRemoteAdminListCall(
    @Unsigned64 long ecSessionId,
    long ulUserId,
    byte[] sUserId,
    long ulCompanyId,
    byte[] sCompanyId) {}
