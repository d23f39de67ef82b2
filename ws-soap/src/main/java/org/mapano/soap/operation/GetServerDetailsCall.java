package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetServerDetailsResponse;

/** Request of the operation {@code getServerDetails}. */
@Operation(
    name = "getServerDetails",
    responseElement = "getServerDetailsResponse",
    response = GetServerDetailsResponse.class)
public record GetServerDetailsCall(
    @Unsigned64 long ulSessionId,
    @SoapArray("xsd:string") List<String> szaSvrNameList,
    long ulFlags) {}
