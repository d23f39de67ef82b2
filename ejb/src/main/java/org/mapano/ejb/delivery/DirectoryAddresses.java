package org.mapano.ejb.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.mime.inbound.AddressResolver;
import org.mapano.mapi.mime.inbound.ResolvedAddress;

/**
 * Finds the addresses of one mail in the user directory. After so many questions the rest of the
 * mail's addresses counts as foreign: a mail with ten thousand recipients must not stop the
 * directory. Objects of companies that its readers do not see count as foreign as well. Used for
 * one mail.
 */
final class DirectoryAddresses implements AddressResolver {
  static final int MAX_LOOKUPS = 500;

  private final UserDirectory users;
  private final IntPredicate visible;
  private int lookups;

  /**
   * @param visible tells for {@code users.id} of a company whether all readers see it
   */
  DirectoryAddresses(UserDirectory users, IntPredicate visible) {
    this.users = users;
    this.visible = visible;
  }

  @Override
  public Optional<ResolvedAddress> resolve(String smtpAddress) {
    if (++lookups > MAX_LOOKUPS) {
      return Optional.empty();
    }
    List<UserAccount> matches =
        users.findByAddress(smtpAddress).matches().stream()
            .filter(match -> visible.test(match.companyId()))
            .toList();
    return matches.size() == 1 ? Optional.of(DirectoryEntry.of(matches.get(0))) : Optional.empty();
  }
}
