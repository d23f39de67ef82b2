package org.mapano.ejb.overview;

/** Columns of the tables about users, stores and the system. */
final class OverviewTags {
  static final int PR_COMPANY_NAME = 0x6713001F;
  static final int PR_DESCRIPTION = 0x6740001F;
  static final int PR_LAST_LOGOFF_TIME = 0x66A30040;
  static final int PR_LAST_LOGON_TIME = 0x66A20040;
  static final int PR_LAST_MAIL_TIME = 0x67200040;
  static final int PR_LOGIN_NAME = 0x6701001F;
  static final int PR_OBJECT_TYPE = 0x0FFE0003;
  static final int PR_OUT_OF_OFFICE = 0x6760000B;
  static final int PR_TENANT_NAME = 0x6748001F;
  static final int PR_TENANT_ADMINISTRATOR = 0x6749001F;
  static final int PR_SMTP_ADDRESS = 0x39FE001F;
  static final int PR_STORE_GUID = 0x67120102;
  static final int PR_STORE_TYPE = 0x67140003;
  static final int PR_SERVER_NAME = 0x67C1001F;
  static final int PR_VALUE = 0x6741001F;
  static final int PR_ADMINISTRATOR = 0x67B10003;
  static final int PR_NON_ACTIVE = 0x67B0000B;

  private OverviewTags() {}
}
