package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ResolveGroupResponse;

/** Request of the operation {@code resolveGroupname}. */
@Operation(
    name = "resolveGroupname",
    responseElement = "resolveGroupResponse",
    response = ResolveGroupResponse.class)
public record ResolveGroupnameCall(@Unsigned64 long ulSessionId, @Optional String lpszGroupname) {}
