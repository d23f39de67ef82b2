package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code setReadFlags}. */
@Operation(name = "setReadFlags", responseElement = "setReadFlagsResponse", response = Result.class)
public record SetReadFlagsCall(
    @Unsigned64 long ulSessionId,
    long ulFlags,
    @Optional byte[] lpsEntryId,
    @Optional List<byte[]> lpMessages,
    long ulSyncId) {}
