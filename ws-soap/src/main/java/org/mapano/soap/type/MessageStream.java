package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code messageStream} of the protocol. */
public record MessageStream(
    long ulStep, @SoapArray("propVal") List<PropVal> sPropVals, XopInclude sStreamData) {}
