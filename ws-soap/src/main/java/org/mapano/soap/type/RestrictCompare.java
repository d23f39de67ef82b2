package org.mapano.soap.type;

/** Structure {@code restrictCompare} of the protocol. */
public record RestrictCompare(long ulPropTag1, long ulPropTag2, long ulType) {}
