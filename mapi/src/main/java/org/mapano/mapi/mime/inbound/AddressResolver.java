package org.mapano.mapi.mime.inbound;

import java.util.Optional;

/** Looks an exact Internet address up in the address book that the recipient may see. */
@FunctionalInterface
public interface AddressResolver {
  /** A resolver that knows nobody. */
  AddressResolver NONE = smtpAddress -> Optional.empty();

  /** The directory entry of an address; empty when there is none. */
  Optional<ResolvedAddress> resolve(String smtpAddress);
}
