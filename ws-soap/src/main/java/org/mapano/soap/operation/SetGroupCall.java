package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Group;
import org.mapano.soap.type.Result;

/** Request of the operation {@code setGroup}. */
@Operation(name = "setGroup", responseElement = "setGroupResponse", response = Result.class)
public record SetGroupCall(@Unsigned64 long ulSessionId, @Optional Group lpsGroup) {}
