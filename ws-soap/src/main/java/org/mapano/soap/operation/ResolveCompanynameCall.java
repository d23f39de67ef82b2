package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ResolveCompanyResponse;

/** Request of the operation {@code resolveCompanyname}. */
@Operation(
    name = "resolveCompanyname",
    responseElement = "resolveCompanyResponse",
    response = ResolveCompanyResponse.class)
public record ResolveCompanynameCall(
    @Unsigned64 long ulSessionId, @Optional String lpszCompanyname) {}
