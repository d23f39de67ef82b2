package org.mapano.soap.type;

/** Structure {@code restrictExist} of the protocol. */
public record RestrictExist(long ulPropTag) {}
