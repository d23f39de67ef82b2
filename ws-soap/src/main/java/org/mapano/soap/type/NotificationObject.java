package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code notificationObject} of the protocol. */
public record NotificationObject(
    @Optional byte[] pEntryId,
    long ulObjType,
    @Optional byte[] pParentId,
    @Optional byte[] pOldId,
    @Optional byte[] pOldParentId,
    @SoapArray("xsd:unsignedInt") @Optional List<Long> pPropTagArray) {}
