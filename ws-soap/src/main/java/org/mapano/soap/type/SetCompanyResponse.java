package org.mapano.soap.type;

/** Structure {@code setCompanyResponse} of the protocol. */
public record SetCompanyResponse(long ulCompanyId, byte[] sCompanyId, long er) {}
