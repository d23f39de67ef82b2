package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code syncUsers}. */
@Operation(name = "syncUsers", responseElement = "syncUsersResponse", response = Result.class)
public record SyncUsersCall(@Unsigned64 long ulSessionId, long ulCompanyId, byte[] sCompanyId) {}
