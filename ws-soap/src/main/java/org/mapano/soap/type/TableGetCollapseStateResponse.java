package org.mapano.soap.type;

/** Structure {@code tableGetCollapseStateResponse} of the protocol. */
public record TableGetCollapseStateResponse(byte[] sCollapseState, long er) {}
