package org.mapano.soap.type;

/** Structure {@code sourceKeyPair} of the protocol. */
public record SourceKeyPair(byte[] sParentKey, byte[] sObjectKey) {}
