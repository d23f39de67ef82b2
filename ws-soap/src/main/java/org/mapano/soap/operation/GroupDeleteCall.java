package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code groupDelete}. */
@Operation(name = "groupDelete", responseElement = "groupDeleteResponse", response = Result.class)
public record GroupDeleteCall(@Unsigned64 long ulSessionId, long ulGroupId, byte[] sGroupId) {}
