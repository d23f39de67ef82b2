package org.mapano.web.admin;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.overview.ListedStore;
import org.mapano.ejb.users.UserAccount;

/** A store in a list. */
@Schema(name = "Store")
public record StoreView(
    @Schema(description = "GUID, hexadecimal") String guid,
    @Schema(enumeration = {"private", "public", "archive"}) String type,
    @Schema(description = "Name of the owner; absent for an orphan") String owner,
    @Schema(description = "Name of whom it was given to last") String lastOwner,
    @Schema(description = "Name of the store as clients show it") String displayName,
    @Schema(description = "When somebody last logged on to it; absent when not recorded")
        Instant lastLogon,
    @Schema(description = "Bytes") long size,
    @Schema(description = "Entry id, hexadecimal") String entryId,
    @Schema(description = "Entry id of the owner, hexadecimal; absent for an orphan")
        String ownerId,
    @Schema(description = "When its properties were changed last") Instant modified) {

  static StoreView of(ListedStore listed) {
    return new StoreView(
        HexFormat.of().formatHex(listed.store().guid().bytes()),
        listed.store().type().name().toLowerCase(Locale.ROOT),
        listed.owner().map(UserAccount::login).orElse(null),
        listed.lastOwner(),
        listed.displayName(),
        listed.lastLogon().orElse(null),
        listed.size(),
        listed.entryId() == null ? null : HexFormat.of().formatHex(listed.entryId()),
        listed
            .owner()
            .map(owner -> HexFormat.of().formatHex(DirectoryIds.entryId(owner)))
            .orElse(null),
        listed.modified().orElse(null));
  }
}
