package org.mapano.ejb.delivery;

import java.util.List;
import java.util.Optional;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.mime.inbound.AddressResolver;
import org.mapano.mapi.mime.inbound.ResolvedAddress;

/**
 * Finds the addresses of one mail in the user directory. After so many questions the rest of the
 * mail's addresses counts as foreign: a mail with ten thousand recipients must not stop the
 * directory. Used for one mail.
 */
final class DirectoryAddresses implements AddressResolver {
  static final int MAX_LOOKUPS = 500;

  private final UserDirectory users;
  private int lookups;

  DirectoryAddresses(UserDirectory users) {
    this.users = users;
  }

  @Override
  public Optional<ResolvedAddress> resolve(String smtpAddress) {
    if (++lookups > MAX_LOOKUPS) {
      return Optional.empty();
    }
    List<UserAccount> matches = users.findByAddress(smtpAddress).matches();
    return matches.size() == 1 ? Optional.of(DirectoryEntry.of(matches.get(0))) : Optional.empty();
  }
}
