package org.mapano.web.admin;

import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.Guid;

/**
 * A user, group or company where it stands in a list of another object.
 *
 * @param type user, group or company
 * @param name login name of a user, name of a group or company
 * @param fullName full name
 * @param email mail address, may be empty
 * @param homeServer name of the server that has the mailbox, null where there is one only
 * @param store GUID of the mailbox, null for none and where it is not asked for
 */
@Schema(name = "Entry")
public record EntryView(
    @Schema(enumeration = {"user", "group", "company"}) String type,
    String name,
    String fullName,
    String email,
    @Schema(description = "Server that has the mailbox; absent where there is one only")
        String homeServer,
    @Schema(description = "GUID of the mailbox, hexadecimal; only with details of a group")
        String store) {

  static EntryView of(UserAccount account) {
    return of(account, null);
  }

  /**
   * An entry with its mailbox.
   *
   * @param store GUID of the mailbox, null for none
   */
  static EntryView of(UserAccount account, Guid store) {
    String type =
        switch (account.objectClass()) {
          case COMPANY -> "company";
          case ADDRESS_LIST, SECURITY_GROUP, DISTRIBUTION_GROUP, DYNAMIC_GROUP -> "group";
          default -> "user";
        };
    String home = account.tenancy().homeServer();
    return new EntryView(
        type,
        account.login(),
        account.fullName(),
        account.email(),
        home.isEmpty() ? null : home,
        store == null ? null : HexFormat.of().withUpperCase().formatHex(store.bytes()));
  }
}
