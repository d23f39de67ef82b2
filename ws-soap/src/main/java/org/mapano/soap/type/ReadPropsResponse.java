package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code readPropsResponse} of the protocol. */
public record ReadPropsResponse(
    long er,
    @SoapArray("xsd:unsignedInt") List<Long> aPropTag,
    @SoapArray("propVal") List<PropVal> aPropVal) {}
