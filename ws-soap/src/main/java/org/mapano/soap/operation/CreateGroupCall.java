package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Group;
import org.mapano.soap.type.SetGroupResponse;

/** Request of the operation {@code createGroup}. */
@Operation(
    name = "createGroup",
    responseElement = "setGroupResponse",
    response = SetGroupResponse.class)
public record CreateGroupCall(@Unsigned64 long ulSessionId, @Optional Group lpsGroup) {}
