package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;

/** Structure {@code ssoLogonResponse} of the protocol. */
public record SsoLogonResponse(
    long er,
    @Unsigned64 long ulSessionId,
    @Optional String lpszVersion,
    long ulCapabilities,
    @Optional byte[] lpOutput,
    byte[] sLicenseResponse,
    byte[] sServerGuid) {}
