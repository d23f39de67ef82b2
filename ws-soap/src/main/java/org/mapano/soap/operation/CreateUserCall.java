package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.SetUserResponse;
import org.mapano.soap.type.User;

/** Request of the operation {@code createUser}. */
@Operation(
    name = "createUser",
    responseElement = "setUserResponse",
    response = SetUserResponse.class)
public record CreateUserCall(@Unsigned64 long ulSessionId, @Optional User lpsUser) {}
