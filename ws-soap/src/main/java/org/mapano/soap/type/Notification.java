package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code notification} of the protocol. */
public record Notification(
    long ulConnection,
    long ulEventType,
    @Optional NotificationObject obj,
    @Optional NotificationTable tab,
    @Optional NotificationNewMail newmail,
    @Optional NotificationICS ics) {}
