package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Quota;
import org.mapano.soap.type.Result;

/** Request of the operation {@code SetQuota}. */
@Operation(name = "SetQuota", responseElement = "SetQuotaResponse", response = Result.class)
public record SetQuotaCall(
    @Unsigned64 long ulSessionId, long ulUserid, byte[] sUserId, @Optional Quota lpsQuota) {}
