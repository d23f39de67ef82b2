package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetCompanyResponse;

/** Request of the operation {@code getCompany}. */
@Operation(
    name = "getCompany",
    responseElement = "getCompanyResponse",
    response = GetCompanyResponse.class)
public record GetCompanyCall(@Unsigned64 long ulSessionId, long ulCompanyId, byte[] sCompanyId) {}
