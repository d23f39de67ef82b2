package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code namedProp} of the protocol. */
public record NamedProp(@Optional Long lpId, @Optional String lpString, @Optional byte[] lpguid) {}
