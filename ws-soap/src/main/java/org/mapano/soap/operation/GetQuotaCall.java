package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.QuotaResponse;

/** Request of the operation {@code GetQuota}. */
@Operation(name = "GetQuota", responseElement = "quotaResponse", response = QuotaResponse.class)
public record GetQuotaCall(
    @Unsigned64 long ulSessionId, long ulUserid, byte[] sUserId, boolean bGetUserDefault) {}
