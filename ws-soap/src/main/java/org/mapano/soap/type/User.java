package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code user} of the protocol. */
public record User(
    long ulUserId,
    @Optional String lpszUsername,
    @Optional String lpszPassword,
    @Optional String lpszMailAddress,
    @Optional String lpszFullName,
    @Optional String lpszServername,
    long ulIsNonActive,
    long ulIsAdmin,
    long ulIsABHidden,
    long ulCapacity,
    long ulObjClass,
    @Optional List<PropmapPair> lpsPropmap,
    @Optional List<PropmapMVPair> lpsMVPropmap,
    byte[] sUserId) {}
