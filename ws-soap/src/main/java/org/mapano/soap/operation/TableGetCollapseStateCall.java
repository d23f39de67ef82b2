package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableGetCollapseStateResponse;

/** Request of the operation {@code tableGetCollapseState}. */
@Operation(
    name = "tableGetCollapseState",
    responseElement = "tableGetCollapseStateResponse",
    response = TableGetCollapseStateResponse.class)
public record TableGetCollapseStateCall(
    @Unsigned64 long ulSessionId, long ulTableId, byte[] sBookmark) {}
