package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ResolveUserResponse;

/** Request of the operation {@code resolveUsername}. */
@Operation(
    name = "resolveUsername",
    responseElement = "resolveUserResponse",
    response = ResolveUserResponse.class)
public record ResolveUsernameCall(@Unsigned64 long ulSessionId, @Optional String lpszUsername) {}
