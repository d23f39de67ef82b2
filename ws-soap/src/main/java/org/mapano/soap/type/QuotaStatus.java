package org.mapano.soap.type;

import org.mapano.soap.codec.Signed64;

/** Structure {@code quotaStatus} of the protocol. */
public record QuotaStatus(@Signed64 long llStoreSize, long ulQuotaStatus, long er) {}
