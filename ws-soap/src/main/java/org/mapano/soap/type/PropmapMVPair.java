package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code propmapMVPair} of the protocol. */
public record PropmapMVPair(long ulPropId, @SoapArray("xsd:string") List<String> sValues) {}
