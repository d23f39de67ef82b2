package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code getUserResponse} of the protocol. */
public record GetUserResponse(@Optional User lpsUser, long er) {}
