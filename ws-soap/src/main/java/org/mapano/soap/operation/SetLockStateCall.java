package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code setLockState}. */
@Operation(name = "setLockState", responseElement = "setLockStateResponse", response = Result.class)
public record SetLockStateCall(@Unsigned64 long ulSessionId, byte[] sEntryId, boolean bLocked) {}
