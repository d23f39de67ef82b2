package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code clientUpdateInfoRequest} of the protocol. */
public record ClientUpdateInfoRequest(
    long ulTrackId,
    @Optional String szUsername,
    @Optional String szClientIPList,
    @Optional String szClientVersion,
    @Optional String szWindowsVersion,
    @Optional String szComputerName,
    byte[] sLicenseReq) {}
