package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.Rights;

/** Request of the operation {@code setRights}. */
@Operation(name = "setRights", responseElement = "setRightsResponse", response = Result.class)
public record SetRightsCall(
    @Unsigned64 long ulSessionId, byte[] sEntryId, @Optional List<Rights> lpsrightsArray) {}
