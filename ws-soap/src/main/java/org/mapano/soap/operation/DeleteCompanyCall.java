package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code deleteCompany}. */
@Operation(
    name = "deleteCompany",
    responseElement = "deleteCompanyResponse",
    response = Result.class)
public record DeleteCompanyCall(
    @Unsigned64 long ulSessionId, long ulCompanyId, byte[] sCompanyId) {}
