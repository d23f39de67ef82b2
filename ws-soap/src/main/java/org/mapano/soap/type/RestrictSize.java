package org.mapano.soap.type;

/** Structure {@code restrictSize} of the protocol. */
public record RestrictSize(long ulType, long ulPropTag, long cb) {}
