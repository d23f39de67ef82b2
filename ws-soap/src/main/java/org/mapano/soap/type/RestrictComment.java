package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code restrictComment} of the protocol. */
public record RestrictComment(
    @Optional RestrictTable lpResTable, @SoapArray("propVal") List<PropVal> sProps) {}
