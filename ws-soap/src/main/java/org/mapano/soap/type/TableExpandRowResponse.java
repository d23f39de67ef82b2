package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code tableExpandRowResponse} of the protocol. */
public record TableExpandRowResponse(
    long er, @SoapArray("propVal[]") List<List<PropVal>> rowSet, long ulMoreRows) {}
