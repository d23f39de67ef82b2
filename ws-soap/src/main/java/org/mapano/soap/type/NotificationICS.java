package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code notificationICS} of the protocol. */
public record NotificationICS(@Optional byte[] pSyncState, long ulChangeType) {}
