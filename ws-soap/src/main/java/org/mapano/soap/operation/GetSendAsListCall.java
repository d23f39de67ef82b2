package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.UserListResponse;

/** Request of the operation {@code getSendAsList}. */
@Operation(
    name = "getSendAsList",
    responseElement = "userListResponse",
    response = UserListResponse.class)
public record GetSendAsListCall(@Unsigned64 long ulSessionId, long ulUserId, byte[] sUserId) {}
