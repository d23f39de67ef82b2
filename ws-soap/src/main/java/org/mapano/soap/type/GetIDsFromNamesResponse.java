package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code getIDsFromNamesResponse} of the protocol. */
public record GetIDsFromNamesResponse(
    @SoapArray("xsd:unsignedInt") List<Long> lpsPropTags, long er) {}
