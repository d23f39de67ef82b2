package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code delSendAsUser}. */
@Operation(
    name = "delSendAsUser",
    responseElement = "delSendAsUserResponse",
    response = Result.class)
public record DelSendAsUserCall(
    @Unsigned64 long ulSessionId,
    long ulUserId,
    byte[] sUserId,
    long ulSenderId,
    byte[] sSenderId) {}
