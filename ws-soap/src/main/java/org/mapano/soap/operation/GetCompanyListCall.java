package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.CompanyListResponse;

/** Request of the operation {@code getCompanyList}. */
@Operation(
    name = "getCompanyList",
    responseElement = "companyListResponse",
    response = CompanyListResponse.class)
public record GetCompanyListCall(@Unsigned64 long ulSessionId) {}
