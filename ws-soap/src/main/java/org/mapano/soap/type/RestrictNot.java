package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code restrictNot} of the protocol. */
public record RestrictNot(@Optional RestrictTable lpNot) {}
