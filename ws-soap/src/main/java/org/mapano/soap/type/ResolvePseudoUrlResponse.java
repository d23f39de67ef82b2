package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code resolvePseudoUrlResponse} of the protocol. */
public record ResolvePseudoUrlResponse(@Optional String lpszServerPath, boolean bIsPeer, long er) {}
