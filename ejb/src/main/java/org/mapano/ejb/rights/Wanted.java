package org.mapano.ejb.rights;

import java.util.Locale;
import org.mapano.ejb.folder.Rights;

/** What a session wants to do with an object, and the right bits that allow it. */
public enum Wanted {
  READ(Rights.READ_ANY, 0),
  CREATE(Rights.CREATE, 0),
  EDIT(Rights.EDIT_ANY, Rights.EDIT_OWNED),
  DELETE(Rights.DELETE_ANY, Rights.DELETE_OWNED),
  CREATE_FOLDER(Rights.CREATE_SUBFOLDER, 0),
  VISIBLE(Rights.VISIBLE, 0),
  FOLDER_ACCESS(Rights.FOLDER_ACCESS, 0),
  /** Only the owner of the object. */
  OWNER(0, 0),
  /** Only administrators. */
  ADMIN(0, 0);

  private final int any;
  private final int owned;

  Wanted(int any, int owned) {
    this.any = any;
    this.owned = owned;
  }

  /** The word of the audit log (AUDIT-11). */
  String word() {
    return switch (this) {
      case VISIBLE -> "view";
      case FOLDER_ACCESS -> "folder permissions";
      default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** True when the bits allow it. */
  boolean allowedBy(int rights, boolean objectOwner) {
    return (rights & (objectOwner ? any | owned : any)) != 0;
  }

  /** True for what must not happen below something deleted. */
  boolean needsLivingParents() {
    return this == CREATE || this == EDIT || this == CREATE_FOLDER;
  }
}
