package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.RestrictTable;
import org.mapano.soap.type.Result;

/** Request of the operation {@code tableFindRow}. */
@Operation(name = "tableFindRow", responseElement = "tableFindRowResponse", response = Result.class)
public record TableFindRowCall(
    @Unsigned64 long ulSessionId,
    long ulTableId,
    long ulBookmark,
    long ulFlags,
    @Optional RestrictTable lpsRestrict) {}
