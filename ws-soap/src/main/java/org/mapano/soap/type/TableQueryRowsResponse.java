package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code tableQueryRowsResponse} of the protocol. */
public record TableQueryRowsResponse(
    long er, @SoapArray("propVal[]") List<List<PropVal>> sRowSet) {}
