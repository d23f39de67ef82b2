package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableGetRowCountResponse;

/** Request of the operation {@code tableGetRowCount}. */
@Operation(
    name = "tableGetRowCount",
    responseElement = "tableGetRowCountResponse",
    response = TableGetRowCountResponse.class)
public record TableGetRowCountCall(@Unsigned64 long ulSessionId, long ulTableId) {}
