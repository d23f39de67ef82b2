package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.RightsResponse;

/** Request of the operation {@code getRights}. */
@Operation(name = "getRights", responseElement = "rightsResponse", response = RightsResponse.class)
public record GetRightsCall(@Unsigned64 long ulSessionId, byte[] sEntryId, int ulType) {}
