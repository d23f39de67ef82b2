package org.mapano.soap.type;

import java.util.List;

/** Structure {@code groupListResponse} of the protocol. */
public record GroupListResponse(List<Group> sGroupArray, long er) {}
