package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code getStoreNameResponse} of the protocol. */
public record GetStoreNameResponse(@Optional String lpszStoreName, long er) {}
