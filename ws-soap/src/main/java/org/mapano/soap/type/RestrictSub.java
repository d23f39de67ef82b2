package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code restrictSub} of the protocol. */
public record RestrictSub(long ulSubObject, @Optional RestrictTable lpSubObject) {}
