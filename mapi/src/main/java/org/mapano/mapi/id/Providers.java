package org.mapano.mapi.id;

/** GUIDs of providers and of the stores and address-book containers that always exist. */
public final class Providers {
  /** PR_MDB_PROVIDER of a private store. */
  public static final Guid PRIVATE_STORE = Guid.parse("3C253DCA-D227-443C-94FE-425FAB958C19");

  /** PR_MDB_PROVIDER of the public store. */
  public static final Guid PUBLIC_STORE = Guid.parse("D47F4A09-D3BD-493C-B2FC-3C90BBCB48D4");

  /** PR_MDB_PROVIDER of another user's store. */
  public static final Guid DELEGATE_STORE = Guid.parse("7C7C1085-BC6D-4E53-9DAB-8A53F8DEF808");

  /** PR_MDB_PROVIDER of an archive store. */
  public static final Guid ARCHIVE_STORE = Guid.parse("BC8953AD-2E3F-4172-9404-896FF459870F");

  /** Address book of the server. */
  public static final Guid ADDRESS_BOOK = Guid.parse("50A921AC-D340-48EE-B319-FBA753304425");

  /** Address book kept in a store. */
  public static final Guid STORAGE_ADDRESS_BOOK =
      Guid.parse("5ABAE40E-1DF7-4F3D-964D-658A79924E9D");

  /** Contacts provider of the clients. */
  public static final Guid CONTACTS = Guid.parse("30047F72-92E3-DA4F-B86A-E52A7FE46571");

  /** One-off recipients; bytes 81 2B 1F A4 BE A3 10 19 9D 6E 00 DD 01 0F 54 02. */
  public static final Guid ONE_OFF = Guid.parse("A41F2B81-A3BE-1910-9D6E-00DD010F5402");

  /** Store ids wrapped by MAPI for a profile. */
  public static final Guid MAPI_WRAPPED_STORE = Guid.parse("10BBA138-E505-1A10-A1BB-08002B2A56C2");

  /** Single-instance ids; bytes 79 76 ED 54 D0 D2 11 DD 97 05 BE 50 55 D8 95 93. */
  public static final Guid SINGLE_INSTANCE = Guid.parse("54ED7679-D2D0-DD11-9705-BE5055D89593");

  /** The hidden store of the system user. */
  public static final Guid HIDDEN_STORE = Guid.parse("EFFF6289-7BFB-634D-9BC5-967C4BB58234");

  private Providers() {}
}
