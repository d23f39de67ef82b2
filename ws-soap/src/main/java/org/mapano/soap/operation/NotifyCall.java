package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Notification;
import org.mapano.soap.type.ResultEr;

/** Request of the operation {@code notify}. */
@Operation(name = "notify", responseElement = "notifyResponse", response = ResultEr.class)
public record NotifyCall(@Unsigned64 long ulSessionId, Notification sNotification) {}
