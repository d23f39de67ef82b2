package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code getGroupResponse} of the protocol. */
public record GetGroupResponse(@Optional Group lpsGroup, long er) {}
