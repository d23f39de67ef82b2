package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code tableMultiResponse} of the protocol. */
public record TableMultiResponse(
    long er, long ulTableId, @SoapArray("propVal[]") List<List<PropVal>> sRowSet) {}
