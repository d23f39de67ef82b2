package org.mapano.soap.type;

/** Structure {@code purgeDeferredUpdatesResponse} of the protocol. */
public record PurgeDeferredUpdatesResponse(long ulDeferredRemaining, long er) {}
