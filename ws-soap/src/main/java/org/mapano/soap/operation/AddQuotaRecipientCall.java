package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code AddQuotaRecipient}. */
@Operation(
    name = "AddQuotaRecipient",
    responseElement = "AddQuotaRecipientResponse",
    response = Result.class)
public record AddQuotaRecipientCall(
    @Unsigned64 long ulSessionId,
    long ulCompanyid,
    byte[] sCompanyId,
    long ulRecipientId,
    byte[] sRecipientId,
    long ulType) {}
