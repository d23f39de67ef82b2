package org.mapano.ejb.addressbook;

import java.util.List;

/** Properties of the address book that mail does not know, and lists of them. */
final class EntryTags {
  static final int PR_DEPTH = 0x30050003;
  static final int PR_CONTAINER_FLAGS = 0x36000003;
  static final int PR_AB_PROVIDER_ID = 0x36150102;
  static final int PR_DISPLAY_TYPE = 0x39000003;
  static final int PR_DISPLAY_TYPE_EX = 0x39050003;
  static final int PR_SMTP_ADDRESS = 0x39FE001F;
  static final int PR_ACCOUNT = 0x3A00001F;
  static final int PR_TRANSMITTABLE_DISPLAY_NAME = 0x3A20001F;
  static final int PR_ROOM_CAPACITY = 0x08070003;
  static final int PR_ROOM_DESCRIPTION = 0x0809001F;
  static final int PR_COMPANY_NAME = 0x6748001F;
  static final int PR_SERVER_NAME = 0x67C1001F;
  static final int PR_SEND_AS_ENTRYIDS = 0x67831102;
  static final int PR_NON_ACTIVE = 0x67B0000B;
  static final int PR_ADMINISTRATOR = 0x67B10003;
  static final int PR_ENABLED_FEATURES = 0x67B3101F;
  static final int PR_DISABLED_FEATURES = 0x67B4101F;
  static final int PR_EMS_AB_HOME_MDB = 0x8006001F;
  static final int PR_EMS_AB_PROXY_ADDRESSES = 0x800F101F;
  static final int PR_EMS_AB_IS_MASTER = 0xFFFB000B;
  static final int PR_EMS_AB_PARENT_ENTRYID = 0xFFFC0102;
  static final int PR_EMS_AB_CONTAINERID = 0xFFFD0003;

  /** What a client is told of a container, present or not. */
  static final List<Integer> OF_CONTAINERS =
      List.of(
          0x0FFF0102,
          PR_CONTAINER_FLAGS,
          PR_DEPTH,
          PR_EMS_AB_CONTAINERID,
          0x3001001F,
          PR_EMS_AB_IS_MASTER,
          PR_EMS_AB_PARENT_ENTRYID,
          0x0FFE0003,
          PR_DISPLAY_TYPE,
          0x300B0102,
          0x0FF90102,
          0x0E090102,
          PR_AB_PROVIDER_ID,
          0xFFF90003,
          PR_ACCOUNT,
          PR_SERVER_NAME,
          PR_COMPANY_NAME,
          PR_DISABLED_FEATURES);

  /** What a client is told of users and groups, present or not. */
  static final List<Integer> OF_ENTRIES =
      List.of(
          0x0FFF0102,
          PR_CONTAINER_FLAGS,
          PR_DEPTH,
          PR_EMS_AB_CONTAINERID,
          0x3001001F,
          PR_EMS_AB_IS_MASTER,
          PR_EMS_AB_PARENT_ENTRYID,
          0x3003001F,
          0x0FFE0003,
          PR_DISPLAY_TYPE,
          0x300B0102,
          0x0E090102,
          0x3002001F,
          0x0FF90102,
          PR_ACCOUNT,
          PR_SMTP_ADDRESS,
          PR_TRANSMITTABLE_DISPLAY_NAME,
          PR_EMS_AB_HOME_MDB,
          0x8007101F,
          PR_EMS_AB_PROXY_ADDRESSES,
          PR_ADMINISTRATOR,
          PR_NON_ACTIVE,
          PR_COMPANY_NAME,
          0x8C6A1102,
          PR_AB_PROVIDER_ID,
          0xFFF90003,
          PR_SEND_AS_ENTRYIDS,
          PR_SERVER_NAME,
          PR_DISPLAY_TYPE_EX,
          0x8008101F,
          PR_ENABLED_FEATURES,
          PR_DISABLED_FEATURES,
          0x67C4101F,
          0x67C5101F,
          PR_ROOM_CAPACITY,
          PR_ROOM_DESCRIPTION,
          0x3A30001F);

  private EntryTags() {}
}
