package org.mapano.soap.type;

/** Structure {@code restrictBitmask} of the protocol. */
public record RestrictBitmask(long ulMask, long ulPropTag, long ulType) {}
