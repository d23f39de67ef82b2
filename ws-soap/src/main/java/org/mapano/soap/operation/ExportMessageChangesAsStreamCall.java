package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.ElementName;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ExportMessageChangesAsStreamResponse;
import org.mapano.soap.type.SourceKeyPair;

/** Request of the operation {@code exportMessageChangesAsStream}. */
@Operation(
    name = "exportMessageChangesAsStream",
    responseElement = "exportMessageChangesAsStreamResponse",
    response = ExportMessageChangesAsStreamResponse.class)
public record ExportMessageChangesAsStreamCall(
    @Unsigned64 long ulSessionId,
    long ulFlags,
    @SoapArray("xsd:unsignedInt") List<Long> sPropTags,
    @ElementName("param-1") List<SourceKeyPair> param1,
    long ulPropTag) {}
