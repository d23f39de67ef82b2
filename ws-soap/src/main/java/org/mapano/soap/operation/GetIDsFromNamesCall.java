package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetIDsFromNamesResponse;
import org.mapano.soap.type.NamedProp;

/** Request of the operation {@code getIDsFromNames}. */
@Operation(
    name = "getIDsFromNames",
    responseElement = "getIDsFromNamesResponse",
    response = GetIDsFromNamesResponse.class)
public record GetIDsFromNamesCall(
    @Unsigned64 long ulSessionId, @Optional List<NamedProp> lpsNamedProps, long ulFlags) {}
