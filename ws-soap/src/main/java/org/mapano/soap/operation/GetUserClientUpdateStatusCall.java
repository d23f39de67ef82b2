package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.UserClientUpdateStatusResponse;

/** Request of the operation {@code getUserClientUpdateStatus}. */
@Operation(
    name = "getUserClientUpdateStatus",
    responseElement = "userClientUpdateStatusResponse",
    response = UserClientUpdateStatusResponse.class)
public record GetUserClientUpdateStatusCall(@Unsigned64 long ulSessionId, byte[] sUserId) {}
