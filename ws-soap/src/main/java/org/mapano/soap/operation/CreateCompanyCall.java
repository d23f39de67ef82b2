package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Company;
import org.mapano.soap.type.SetCompanyResponse;

/** Request of the operation {@code createCompany}. */
@Operation(
    name = "createCompany",
    responseElement = "setCompanyResponse",
    response = SetCompanyResponse.class)
public record CreateCompanyCall(@Unsigned64 long ulSessionId, @Optional Company lpsCompany) {}
