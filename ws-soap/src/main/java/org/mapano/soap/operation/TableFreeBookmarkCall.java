package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code tableFreeBookmark}. */
@Operation(
    name = "tableFreeBookmark",
    responseElement = "tableFreeBookmarkResponse",
    response = Result.class)
public record TableFreeBookmarkCall(
    @Unsigned64 long ulSessionId, long ulTableId, long ulbkPosition) {}
