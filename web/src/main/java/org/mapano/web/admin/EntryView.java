package org.mapano.web.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.UserAccount;

/**
 * A user or group where it stands in a list of another object.
 *
 * @param type user or group
 * @param name login name of a user, name of a group
 * @param fullName full name
 * @param email mail address, may be empty
 */
@Schema(name = "Entry")
public record EntryView(
    @Schema(enumeration = {"user", "group"}) String type,
    String name,
    String fullName,
    String email) {

  static EntryView of(UserAccount account) {
    String type = account.objectClass().isGroup() ? "group" : "user";
    return new EntryView(type, account.login(), account.fullName(), account.email());
  }
}
