package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.type.ClientUpdateInfoRequest;
import org.mapano.soap.type.ClientUpdateResponse;

/** Request of the operation {@code getClientUpdate}. */
@Operation(
    name = "getClientUpdate",
    responseElement = "clientUpdateResponse",
    response = ClientUpdateResponse.class)
public record GetClientUpdateCall(ClientUpdateInfoRequest sClientUpdateInfo) {}
