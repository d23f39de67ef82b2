package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;

/** Structure {@code logonResponse} of the protocol. */
public record LogonResponse(
    long er,
    @Unsigned64 long ulSessionId,
    @Optional String lpszVersion,
    long ulCapabilities,
    byte[] sLicenseResponse,
    byte[] sServerGuid) {}
