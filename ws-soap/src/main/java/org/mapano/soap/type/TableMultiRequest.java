package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code tableMultiRequest} of the protocol. */
public record TableMultiRequest(
    long ulTableId,
    long ulFlags,
    @Optional TableOpenRequest lpOpen,
    @SoapArray("xsd:unsignedInt") @Optional List<Long> lpSetColumns,
    @Optional RestrictTable lpRestrict,
    @Optional TableSortRequest lpSort,
    @Optional TableQueryRowsRequest lpQueryRows) {}
