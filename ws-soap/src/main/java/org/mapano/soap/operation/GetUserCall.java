package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetUserResponse;

/** Request of the operation {@code getUser}. */
@Operation(name = "getUser", responseElement = "getUserResponse", response = GetUserResponse.class)
public record GetUserCall(@Unsigned64 long ulSessionId, long ulUserId, byte[] sUserId) {}
