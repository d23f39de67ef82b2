package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.CompanyListResponse;

/** Request of the operation {@code getRemoteViewList}. */
@Operation(
    name = "getRemoteViewList",
    responseElement = "companyListResponse",
    response = CompanyListResponse.class)
public record GetRemoteViewListCall(
    @Unsigned64 long ecSessionId, long ulCompanyId, byte[] sCompanyId) {}
