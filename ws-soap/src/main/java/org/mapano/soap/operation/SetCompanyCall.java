package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Company;
import org.mapano.soap.type.Result;

/** Request of the operation {@code setCompany}. */
@Operation(name = "setCompany", responseElement = "setCompanyResponse", response = Result.class)
public record SetCompanyCall(@Unsigned64 long ulSessionId, @Optional Company lpsCompany) {}
