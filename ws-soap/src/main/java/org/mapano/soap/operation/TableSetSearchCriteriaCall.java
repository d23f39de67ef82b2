package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.RestrictTable;
import org.mapano.soap.type.Result;

/** Request of the operation {@code tableSetSearchCriteria}. */
@Operation(
    name = "tableSetSearchCriteria",
    responseElement = "tableSetSearchCriteriaResponse",
    response = Result.class)
public record TableSetSearchCriteriaCall(
    @Unsigned64 long ulSessionId,
    byte[] sEntryId,
    @Optional RestrictTable lpRestrict,
    @Optional List<byte[]> lpFolders,
    long ulFlags) {}
