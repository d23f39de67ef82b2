package org.mapano.soap.type;

/** Structure {@code notifySubscribe} of the protocol. */
public record NotifySubscribe(
    long ulConnection, byte[] sKey, long ulEventMask, NotifySyncState sSyncState) {}
