package org.mapano.mapi.id;

/** GUIDs of property sets (MS-OXPROPS 1.3.2, and those of Kopano Core). */
public final class PropertySets {
  public static final Guid PS_MAPI = set(0x00020328);
  public static final Guid PS_PUBLIC_STRINGS = set(0x00020329);
  public static final Guid PS_INTERNET_HEADERS = set(0x00020386);
  public static final Guid PSETID_APPOINTMENT = set(0x00062002);
  public static final Guid PSETID_TASK = set(0x00062003);
  public static final Guid PSETID_ADDRESS = set(0x00062004);
  public static final Guid PSETID_COMMON = set(0x00062008);
  public static final Guid PSETID_LOG = set(0x0006200A);
  public static final Guid PSETID_TRACK = set(0x0006200B);
  public static final Guid PSETID_NOTE = set(0x0006200E);
  public static final Guid PSETID_REPORT = set(0x00062013);
  public static final Guid PSETID_REMOTE = set(0x00062014);
  public static final Guid PSETID_SHARING = set(0x00062040);
  public static final Guid PSETID_POST_RSS = set(0x00062041);
  public static final Guid PSETID_MEETING = Guid.parse("6ED8DA90-450B-101B-98DA-00AA003F1305");
  public static final Guid PSETID_AIR_SYNC = Guid.parse("71035549-0739-4DCB-9163-00F0580DBBDF");
  public static final Guid PSETID_UNIFIED_MESSAGING =
      Guid.parse("4442858E-A9E3-4E80-B900-317A210CC15B");

  /** What the mail gateway keeps of the original message. */
  public static final Guid PS_EC_IMAP = Guid.parse("00F5F108-8E3F-46C7-AF72-5E201C2349E7");

  /** Archived messages. */
  public static final Guid PSETID_ARCHIVE = Guid.parse("72E98EBC-57D2-4AB5-B0AA-D50A7B531CB9");

  /** What the calendar gateway keeps of the original item. */
  public static final Guid PSETID_KOPANO_CALDAV =
      Guid.parse("77536087-CB81-4DC9-9958-EA4C51BE3486");

  /** The server product's own set, of which one id has a fixed tag. */
  public static final Guid PSETID_KOPANO = Guid.parse("63AED8C8-4049-4B75-BC88-96DF9D723F2F");

  private PropertySets() {}

  private static Guid set(int first) {
    return Guid.parse(String.format("%08X-0000-0000-C000-000000000046", first));
  }
}
