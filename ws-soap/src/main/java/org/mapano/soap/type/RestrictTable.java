package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code restrictTable} of the protocol. */
public record RestrictTable(
    long ulType,
    @Optional List<RestrictTable> lpAnd,
    @Optional RestrictBitmask lpBitmask,
    @Optional RestrictCompare lpCompare,
    @Optional RestrictContent lpContent,
    @Optional RestrictExist lpExist,
    @Optional RestrictNot lpNot,
    @Optional List<RestrictTable> lpOr,
    @Optional RestrictProp lpProp,
    @Optional RestrictSize lpSize,
    @Optional RestrictComment lpComment,
    @Optional RestrictSub lpSub) {}
