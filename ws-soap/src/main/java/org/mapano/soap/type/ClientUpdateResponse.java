package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code clientUpdateResponse} of the protocol. */
public record ClientUpdateResponse(
    long ulLogLevel,
    @Optional String lpszServerPath,
    byte[] sLicenseResponse,
    XopInclude sStreamData,
    long er) {}
