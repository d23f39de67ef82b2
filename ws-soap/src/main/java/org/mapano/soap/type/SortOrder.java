package org.mapano.soap.type;

/** Structure {@code sortOrder} of the protocol. */
public record SortOrder(long ulPropTag, long ulOrder) {}
