package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.SsoLogonResponse;

/** Request of the operation {@code ssoLogon}. */
@Operation(
    name = "ssoLogon",
    responseElement = "ssoLogonResponse",
    response = SsoLogonResponse.class)
public record SsoLogonCall(
    @Unsigned64 long ulSessionId,
    @Optional String szUsername,
    @Optional String szImpersonateUser,
    @Optional byte[] lpInput,
    @Optional String clientVersion,
    long clientCaps,
    byte[] sLicenseReq,
    @Unsigned64 long ullSessionGroup,
    @Optional String szClientApp,
    @Optional String szClientAppVersion,
    @Optional String szClientAppMisc) {}
