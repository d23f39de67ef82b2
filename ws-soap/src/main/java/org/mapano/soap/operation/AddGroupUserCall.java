package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code addGroupUser}. */
@Operation(name = "addGroupUser", responseElement = "addGroupUserResponse", response = Result.class)
public record AddGroupUserCall(
    @Unsigned64 long ulSessionId, long ulGroupId, byte[] sGroupId, long ulUserId, byte[] sUserId) {}
