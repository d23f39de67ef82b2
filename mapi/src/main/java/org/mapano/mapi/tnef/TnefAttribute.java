package org.mapano.mapi.tnef;

/** Numbers of the attributes (MS-OXTNEF 2.1.3.2) with their data types in the upper half. */
final class TnefAttribute {
  static final int SIGNATURE = 0x223E9F78;
  static final int VERSION_1 = 0x00010000;
  static final int LEVEL_MESSAGE = 1;
  static final int LEVEL_ATTACHMENT = 2;

  static final int OWNER = 0x00060000;
  static final int SENT_FOR = 0x00060001;
  static final int DATE_START = 0x00030006;
  static final int DATE_END = 0x00030007;
  static final int OWNER_APPOINTMENT_ID = 0x00040008;
  static final int RESPONSE_REQUESTED = 0x00040009;
  static final int ORIGINAL_MESSAGE_CLASS = 0x00070600;
  static final int FROM = 0x00008000;
  static final int SUBJECT = 0x00018004;
  static final int DATE_SENT = 0x00038005;
  static final int DATE_RECEIVED = 0x00038006;
  static final int MESSAGE_STATUS = 0x00068007;
  static final int MESSAGE_CLASS = 0x00078008;
  static final int MESSAGE_ID = 0x00018009;
  static final int BODY = 0x0002800C;
  static final int PRIORITY = 0x0004800D;
  static final int ATTACHMENT_DATA = 0x0006800F;
  static final int ATTACHMENT_TITLE = 0x00018010;
  static final int ATTACHMENT_RENDERING = 0x00068011;
  static final int ATTACHMENT_CREATED = 0x00038012;
  static final int ATTACHMENT_MODIFIED = 0x00038013;
  static final int DATE_MODIFIED = 0x00038020;
  static final int ATTACHMENT_TRANSPORT_NAME = 0x00069001;
  static final int ATTACHMENT_RENDER_DATA = 0x00069002;
  static final int MESSAGE_PROPERTIES = 0x00069003;
  static final int RECIPIENTS = 0x00069004;
  static final int ATTACHMENT_PROPERTIES = 0x00069005;
  static final int VERSION = 0x00089006;
  static final int CODE_PAGE = 0x00069007;

  private TnefAttribute() {}
}
