package org.mapano.soap.type;

/** Structure {@code resolveCompanyResponse} of the protocol. */
public record ResolveCompanyResponse(long ulCompanyId, byte[] sCompanyId, long er) {}
