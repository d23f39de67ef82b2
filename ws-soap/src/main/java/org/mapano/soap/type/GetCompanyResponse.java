package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code getCompanyResponse} of the protocol. */
public record GetCompanyResponse(@Optional Company lpsCompany, long er) {}
