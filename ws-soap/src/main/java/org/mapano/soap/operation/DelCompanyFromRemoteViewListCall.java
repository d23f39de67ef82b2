package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code delCompanyFromRemoteViewList}. */
@Operation(
    name = "delCompanyFromRemoteViewList",
    responseElement = "delCompanyFromRemoteViewListResponse",
    response = Result.class)
public record DelCompanyFromRemoteViewListCall(
    @Unsigned64 long ecSessionId,
    long ulSetCompanyId,
    byte[] sSetCompanyId,
    long ulCompanyId,
    byte[] sCompanyId) {}
