package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code server} of the protocol. */
public record Server(
    @Optional String lpszName,
    @Optional String lpszFilePath,
    @Optional String lpszHttpPath,
    @Optional String lpszSslPath,
    @Optional String lpszPreferedPath,
    long ulFlags) {}
