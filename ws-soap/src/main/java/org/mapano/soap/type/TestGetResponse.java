package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code testGetResponse} of the protocol. */
public record TestGetResponse(@Optional String szValue, long er) {}
