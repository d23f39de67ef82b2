package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.PropMap;

/** Finds the mail addresses of people that messages and rules name. */
@Singleton
public class RuleRecipients {
  private final UserDirectory users;

  @Inject
  public RuleRecipients(UserDirectory users) {
    this.users = users;
  }

  /** The mail address of a person; empty when there is none. */
  public Optional<String> address(PropMap properties, TagGroup person) {
    String smtp = properties.string(person.smtp(), "");
    if (smtp.contains("@")) {
      return Optional.of(smtp);
    }
    String email = properties.string(person.email(), "");
    if (properties.string(person.addressType(), "").equalsIgnoreCase("SMTP")
        && email.contains("@")) {
      return Optional.of(email);
    }
    return ofEntryId(properties.bytes(person.entryId()))
        .or(() -> users.findByLogin(email).map(UserAccount::email))
        .filter(address -> address.contains("@"));
  }

  private Optional<String> ofEntryId(byte[] entryId) {
    if (entryId == null) {
      return Optional.empty();
    }
    try {
      if (OneOffEntryId.isOneOff(entryId)) {
        return Optional.of(OneOffEntryId.parse(entryId).address());
      }
      return AddressBookEntryId.isAddressBook(entryId)
          ? users.findById(AddressBookEntryId.parse(entryId).id()).map(UserAccount::email)
          : Optional.empty();
    } catch (MalformedIdException foreign) {
      return Optional.empty();
    }
  }
}
