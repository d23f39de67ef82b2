package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.QuotaStatus;

/** Request of the operation {@code GetQuotaStatus}. */
@Operation(name = "GetQuotaStatus", responseElement = "quotaStatus", response = QuotaStatus.class)
public record GetQuotaStatusCall(@Unsigned64 long ulSessionId, long ulUserid, byte[] sUserId) {}
