package org.mapano.ejb.folder;

/** Right bits of permission entries (store-semantics: rights). */
public final class Rights {
  public static final int READ_ANY = 0x001;
  public static final int CREATE = 0x002;
  public static final int EDIT_OWNED = 0x008;
  public static final int DELETE_OWNED = 0x010;
  public static final int EDIT_ANY = 0x020;
  public static final int DELETE_ANY = 0x040;
  public static final int CREATE_SUBFOLDER = 0x080;
  public static final int FOLDER_ACCESS = 0x100;
  public static final int CONTACT = 0x200;
  public static final int VISIBLE = 0x400;

  /** Everything an owner has. */
  public static final int ALL = 0x5FB;

  /** What Everyone has on a public store. */
  public static final int PUBLIC_DEFAULT = 0x401;

  private Rights() {}
}
