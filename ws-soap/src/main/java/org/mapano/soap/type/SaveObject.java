package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.InlineItems;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code saveObject} of the protocol. */
public record SaveObject(
    @InlineItems List<SaveObject> children,
    @SoapArray("xsd:unsignedInt") List<Long> delProps,
    @SoapArray("propVal") List<PropVal> modProps,
    boolean bDelete,
    long ulClientId,
    long ulServerId,
    long ulObjType,
    @Optional List<byte[]> lpInstanceIds) {}
