package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.SoapArray;

/** Structure {@code tableSortRequest} of the protocol. */
public record TableSortRequest(
    @SoapArray("sortOrder") List<SortOrder> sSortOrder, long ulCategories, long ulExpanded) {}
