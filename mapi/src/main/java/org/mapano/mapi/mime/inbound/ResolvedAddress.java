package org.mapano.mapi.mime.inbound;

import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.PropMap;

/**
 * What MAPI stores of one address.
 *
 * @param entryId entry id of the directory, or a one-off id
 * @param addressType such as ZARAFA for directory entries, SMTP for others
 * @param emailAddress address of that type: login name for ZARAFA
 * @param displayName name to show
 * @param smtpAddress Internet address
 * @param searchKey search key of the address
 */
public record ResolvedAddress(
    byte[] entryId,
    String addressType,
    String emailAddress,
    String displayName,
    String smtpAddress,
    byte[] searchKey) {

  /** An address that is in no directory. */
  public static ResolvedAddress oneOff(String displayName, String smtpAddress) {
    String name = displayName == null || displayName.isEmpty() ? smtpAddress : displayName;
    return new ResolvedAddress(
        new OneOffEntryId(name, "SMTP", smtpAddress, false).toBytes(),
        "SMTP",
        smtpAddress,
        name,
        smtpAddress,
        SearchKeys.ofSmtp(smtpAddress));
  }

  /** The same entry shown under another name. */
  public ResolvedAddress named(String name) {
    return new ResolvedAddress(entryId, addressType, emailAddress, name, smtpAddress, searchKey);
  }

  /** Puts the address into the properties that hold one person. */
  public void put(PropMap properties, TagGroup tags) {
    properties.put(tags.name(), displayName);
    properties.put(tags.entryId(), entryId);
    properties.put(tags.addressType(), addressType);
    properties.put(tags.email(), emailAddress);
    properties.put(tags.searchKey(), searchKey);
    if (tags == TagGroup.RECIPIENT || !addressType.equals("SMTP")) {
      properties.put(tags.smtp(), smtpAddress);
    }
  }
}
