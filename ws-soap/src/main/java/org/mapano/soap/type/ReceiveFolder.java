package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code receiveFolder} of the protocol. */
public record ReceiveFolder(byte[] sEntryId, @Optional String lpszAExplicitClass) {}
