package org.mapano.soap.type;

/** Structure {@code messageStatus} of the protocol. */
public record MessageStatus(long ulMessageStatus, long er) {}
