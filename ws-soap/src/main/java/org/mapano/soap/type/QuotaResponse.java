package org.mapano.soap.type;

/** Structure {@code quotaResponse} of the protocol. */
public record QuotaResponse(Quota sQuota, long er) {}
