package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.AbResolveNamesResponse;
import org.mapano.soap.type.PropVal;

/** Request of the operation {@code abResolveNames}. */
@Operation(
    name = "abResolveNames",
    responseElement = "abResolveNamesResponse",
    response = AbResolveNamesResponse.class)
public record AbResolveNamesCall(
    @Unsigned64 long ulSessionId,
    @SoapArray("xsd:unsignedInt") @Optional List<Long> lpaPropTag,
    @SoapArray("propVal[]") @Optional List<List<PropVal>> lpsRowSet,
    @Optional List<Long> lpaFlags,
    long ulFlags) {}
