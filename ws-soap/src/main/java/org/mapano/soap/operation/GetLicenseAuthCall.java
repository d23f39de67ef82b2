package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetLicenseAuthResponse;

/** Request of the operation {@code getLicenseAuth}. */
@Operation(
    name = "getLicenseAuth",
    responseElement = "getLicenseAuthResponse",
    response = GetLicenseAuthResponse.class)
public record GetLicenseAuthCall(@Unsigned64 long ulSessionId, byte[] sAuthData) {}
