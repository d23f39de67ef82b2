package org.mapano.ejb.rights;

import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;

/** PR_ACCESS of folders and messages, from effective rights (store-semantics 2). */
public final class AccessBits {
  public static final int MODIFY = 0x01;
  public static final int READ = 0x02;
  public static final int DELETE = 0x04;
  public static final int CREATE_HIERARCHY = 0x08;
  public static final int CREATE_CONTENTS = 0x10;
  public static final int CREATE_ASSOCIATED = 0x20;

  private AccessBits() {}

  /**
   * The bits for an object.
   *
   * @param rights effective rights of the session on it
   * @param objectOwner whether the session's user created it
   */
  public static int of(ObjectRow object, int rights, boolean objectOwner) {
    return object.type() == ObjectType.FOLDER
        ? ofFolder(object.isSearchFolder(), rights, objectOwner)
        : ofMessage(rights, objectOwner);
  }

  /** PR_ACCESS_LEVEL: 1 for who may change the object or create in it. */
  public static int level(int access, int rights) {
    return (access & MODIFY) != 0 || (rights & Rights.CREATE) != 0 ? 1 : 0;
  }

  private static int ofMessage(int rights, boolean owner) {
    return when(Wanted.READ.allowedBy(rights, owner), READ)
        | when(Wanted.EDIT.allowedBy(rights, owner), MODIFY)
        | when(Wanted.DELETE.allowedBy(rights, owner), DELETE);
  }

  private static int ofFolder(boolean search, int rights, boolean owner) {
    boolean access = (rights & Rights.FOLDER_ACCESS) != 0;
    int bits = when((rights & Rights.READ_ANY) != 0, READ) | when(access || owner, MODIFY | DELETE);
    if (search && rights != Rights.ALL) {
      return bits;
    }
    boolean contents = (rights & Rights.CREATE) != 0 || Wanted.DELETE.allowedBy(rights, owner);
    return bits
        | when((rights & Rights.CREATE_SUBFOLDER) != 0, CREATE_HIERARCHY)
        | when(contents, CREATE_CONTENTS)
        | when(access, CREATE_ASSOCIATED);
  }

  private static int when(boolean condition, int bits) {
    return condition ? bits : 0;
  }
}
