package org.mapano.soap.type;

import java.util.List;

/** Structure {@code companyListResponse} of the protocol. */
public record CompanyListResponse(List<Company> sCompanyArray, long er) {}
