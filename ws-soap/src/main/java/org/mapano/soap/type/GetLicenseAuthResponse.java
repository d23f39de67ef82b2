package org.mapano.soap.type;

/** Structure {@code getLicenseAuthResponse} of the protocol. */
public record GetLicenseAuthResponse(byte[] sAuthResponse, long er) {}
