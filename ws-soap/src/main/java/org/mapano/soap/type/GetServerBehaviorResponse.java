package org.mapano.soap.type;

/** Structure {@code getServerBehaviorResponse} of the protocol. */
public record GetServerBehaviorResponse(long ulBehavior, long er) {}
