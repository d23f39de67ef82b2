package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code purgeCache}. */
@Operation(name = "purgeCache", responseElement = "purgeCacheResponse", response = Result.class)
public record PurgeCacheCall(@Unsigned64 long ulSessionId, long ulFlags) {}
