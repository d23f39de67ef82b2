package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableGetSearchCriteriaResponse;

/** Request of the operation {@code tableGetSearchCriteria}. */
@Operation(
    name = "tableGetSearchCriteria",
    responseElement = "tableGetSearchCriteriaResponse",
    response = TableGetSearchCriteriaResponse.class)
public record TableGetSearchCriteriaCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
