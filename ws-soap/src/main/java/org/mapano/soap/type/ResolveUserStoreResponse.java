package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code resolveUserStoreResponse} of the protocol. */
public record ResolveUserStoreResponse(
    long ulUserId,
    byte[] sUserId,
    byte[] sStoreId,
    byte[] guid,
    long er,
    @Optional String lpszServerPath) {}
