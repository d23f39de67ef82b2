package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code tableSetMultiStoreEntryIDs}. */
@Operation(
    name = "tableSetMultiStoreEntryIDs",
    responseElement = "tableSetMultiStoreEntryIDsResponse",
    response = Result.class)
public record TableSetMultiStoreEntryIDsCall(
    @Unsigned64 long ulSessionId, long ulTableId, @Optional List<byte[]> aMessages) {}
