package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableBookmarkResponse;

/** Request of the operation {@code tableCreateBookmark}. */
@Operation(
    name = "tableCreateBookmark",
    responseElement = "tableBookmarkResponse",
    response = TableBookmarkResponse.class)
public record TableCreateBookmarkCall(@Unsigned64 long ulSessionId, long ulTableId) {}
