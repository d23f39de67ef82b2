package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.SortOrder;

/** Request of the operation {@code tableSort}. */
@Operation(name = "tableSort", responseElement = "tableSortResponse", response = Result.class)
public record TableSortCall(
    @Unsigned64 long ulSessionId,
    long ulTableId,
    @SoapArray("sortOrder") @Optional List<SortOrder> aSortOrder,
    long ulCategories,
    long ulExpanded) {}
