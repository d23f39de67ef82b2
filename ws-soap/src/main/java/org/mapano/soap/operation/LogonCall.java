package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.LogonResponse;

/** Request of the operation {@code logon}. */
@Operation(name = "logon", responseElement = "logonResponse", response = LogonResponse.class)
public record LogonCall(
    @Optional String szUsername,
    @Optional String szPassword,
    @Optional String szImpersonateUser,
    @Optional String szVersion,
    long ulCapabilities,
    long ulFlags,
    byte[] sLicenseReq,
    @Unsigned64 long ullSessionGroup,
    @Optional String szClientApp,
    @Optional String szClientAppVersion,
    @Optional String szClientAppMisc) {}
