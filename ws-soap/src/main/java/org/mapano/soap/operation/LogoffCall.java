package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code logoff}. */
@Operation(name = "logoff", responseElement = "logoffResponse", response = Result.class)
public record LogoffCall(@Unsigned64 long ulSessionId) {}
