package org.mapano.soap.type;

/** Structure {@code tableSetCollapseStateResponse} of the protocol. */
public record TableSetCollapseStateResponse(long ulBookmark, long er) {}
