package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.User;

/** Request of the operation {@code setUser}. */
@Operation(name = "setUser", responseElement = "setUserResponse", response = Result.class)
public record SetUserCall(@Unsigned64 long ulSessionId, @Optional User lpsUser) {}
