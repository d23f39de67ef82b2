package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetNamesFromIDsResponse;

/** Request of the operation {@code getNamesFromIDs}. */
@Operation(
    name = "getNamesFromIDs",
    responseElement = "getNamesFromIDsResponse",
    response = GetNamesFromIDsResponse.class)
public record GetNamesFromIDsCall(
    @Unsigned64 long ulSessionId, @SoapArray("xsd:unsignedInt") @Optional List<Long> lpsPropTags) {}
