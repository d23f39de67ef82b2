package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code DeleteQuotaRecipient}. */
@Operation(
    name = "DeleteQuotaRecipient",
    responseElement = "DeleteQuotaRecipientResponse",
    response = Result.class)
public record DeleteQuotaRecipientCall(
    @Unsigned64 long ulSessionId,
    long ulCompanyid,
    byte[] sCompanyId,
    long ulRecipientId,
    byte[] sRecipientId,
    long ulType) {}
