package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.XopInclude;

/** Request of the operation {@code importMessageFromStream}. */
@Operation(
    name = "importMessageFromStream",
    responseElement = "importMessageFromStreamResponse",
    response = Result.class)
public record ImportMessageFromStreamCall(
    @Unsigned64 long ulSessionId,
    long ulFlags,
    long ulSyncId,
    byte[] sParentEntryId,
    byte[] sEntryId,
    boolean bIsNew,
    @Optional PropVal lpsConflictItems,
    XopInclude sStreamData) {}
