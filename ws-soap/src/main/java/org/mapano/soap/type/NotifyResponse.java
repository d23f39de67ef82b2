package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code notifyResponse} of the protocol. */
public record NotifyResponse(@Optional List<Notification> pNotificationArray, long er) {}
