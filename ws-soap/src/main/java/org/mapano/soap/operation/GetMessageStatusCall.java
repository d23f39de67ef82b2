package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.MessageStatus;

/** Request of the operation {@code getMessageStatus}. */
@Operation(
    name = "getMessageStatus",
    responseElement = "messageStatus",
    response = MessageStatus.class)
public record GetMessageStatusCall(@Unsigned64 long ulSessionId, byte[] sEntryId, long ulFlags) {}
