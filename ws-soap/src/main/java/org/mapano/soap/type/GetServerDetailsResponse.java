package org.mapano.soap.type;

import java.util.List;

/** Structure {@code getServerDetailsResponse} of the protocol. */
public record GetServerDetailsResponse(List<Server> sServerList, long er) {}
