package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.MessageStatus;

/** Request of the operation {@code setMessageStatus}. */
@Operation(
    name = "setMessageStatus",
    responseElement = "messageStatus",
    response = MessageStatus.class)
public record SetMessageStatusCall(
    @Unsigned64 long ulSessionId,
    byte[] sEntryId,
    long ulNewStatus,
    long ulNewStatusMask,
    long ulSyncId) {}
