package org.mapano.soap.type;

import java.util.List;

/** Structure {@code getNamesFromIDsResponse} of the protocol. */
public record GetNamesFromIDsResponse(List<NamedProp> lpsNames, long er) {}
