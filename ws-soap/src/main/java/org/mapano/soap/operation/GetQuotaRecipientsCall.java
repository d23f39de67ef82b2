package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.UserListResponse;

/** Request of the operation {@code GetQuotaRecipients}. */
@Operation(
    name = "GetQuotaRecipients",
    responseElement = "userListResponse",
    response = UserListResponse.class)
public record GetQuotaRecipientsCall(@Unsigned64 long ulSessionId, long ulUserid, byte[] sUserId) {}
