package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code propmapPair} of the protocol. */
public record PropmapPair(long ulPropId, @Optional String lpszValue) {}
