package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code userClientUpdateStatusResponse} of the protocol. */
public record UserClientUpdateStatusResponse(
    long ulTrackId,
    String tUpdatetime,
    @Optional String lpszCurrentversion,
    @Optional String lpszLatestversion,
    @Optional String lpszComputername,
    long ulStatus,
    long er) {}
