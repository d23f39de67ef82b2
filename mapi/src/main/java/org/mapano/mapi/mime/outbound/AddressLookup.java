package org.mapano.mapi.mime.outbound;

import java.util.Optional;

/** Finds the Internet address of a directory entry. */
@FunctionalInterface
public interface AddressLookup {
  /** A lookup that knows nobody. */
  AddressLookup NONE = entryId -> Optional.empty();

  /** The SMTP address of an entry id that is no one-off id; empty when it is not known. */
  Optional<String> smtpAddress(byte[] entryId);
}
