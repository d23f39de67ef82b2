package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code delUserFromRemoteAdminList}. */
@Operation(
    name = "delUserFromRemoteAdminList",
    responseElement = "delUserFromRemoteAdminListResponse",
    response = Result.class)
public record DelUserFromRemoteAdminListCall(
    @Unsigned64 long ecSessionId,
    long ulUserId,
    byte[] sUserId,
    long ulCompanyId,
    byte[] sCompanyId) {}
