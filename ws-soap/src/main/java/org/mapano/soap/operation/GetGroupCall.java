package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetGroupResponse;

/** Request of the operation {@code getGroup}. */
@Operation(
    name = "getGroup",
    responseElement = "getGroupResponse",
    response = GetGroupResponse.class)
public record GetGroupCall(@Unsigned64 long ulSessionId, long ulGroupId, byte[] sGroupId) {}
