package org.mapano.web.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.UserAccount;

/**
 * A user, group or company where it stands in a list of another object.
 *
 * @param type user, group or company
 * @param name login name of a user, name of a group or company
 * @param fullName full name
 * @param email mail address, may be empty
 */
@Schema(name = "Entry")
public record EntryView(
    @Schema(enumeration = {"user", "group", "company"}) String type,
    String name,
    String fullName,
    String email) {

  static EntryView of(UserAccount account) {
    String type =
        switch (account.objectClass()) {
          case COMPANY -> "company";
          case ADDRESS_LIST, SECURITY_GROUP, DISTRIBUTION_GROUP, DYNAMIC_GROUP -> "group";
          default -> "user";
        };
    return new EntryView(type, account.login(), account.fullName(), account.email());
  }
}
