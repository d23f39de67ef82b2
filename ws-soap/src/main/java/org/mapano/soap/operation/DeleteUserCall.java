package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code deleteUser}. */
@Operation(name = "deleteUser", responseElement = "deleteUserResponse", response = Result.class)
public record DeleteUserCall(@Unsigned64 long ulSessionId, long ulUserId, byte[] sUserId) {}
