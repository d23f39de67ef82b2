package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code tableQueryColumnsResponse} of the protocol. */
public record TableQueryColumnsResponse(
    long er, @SoapArray("xsd:unsignedInt") List<Long> sPropTagArray) {}
