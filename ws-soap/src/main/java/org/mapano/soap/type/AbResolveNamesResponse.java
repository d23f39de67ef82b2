package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code abResolveNamesResponse} of the protocol. */
public record AbResolveNamesResponse(
    @SoapArray("propVal[]") List<List<PropVal>> sRowSet, List<Long> aFlags, long er) {}
