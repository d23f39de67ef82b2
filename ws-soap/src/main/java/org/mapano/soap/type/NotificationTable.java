package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code notificationTable} of the protocol. */
public record NotificationTable(
    long ulTableEvent,
    long ulObjType,
    long hResult,
    PropVal propIndex,
    PropVal propPrior,
    @SoapArray("propVal") @Optional List<PropVal> pRow) {}
