package org.mapano.mapi.prop;

/**
 * Tags of the well-known properties, by their public names (MS-OXPROPS) and, for the range 0x6700
 * to 0x67FF, by the names that Kopano Core gave them. Text tags carry the Unicode type.
 */
public final class Tags {
  // Message envelope
  public static final int PR_MESSAGE_CLASS = 0x001A001F;
  public static final int PR_IMPORTANCE = 0x00170003;
  public static final int PR_PRIORITY = 0x00260003;
  public static final int PR_SENSITIVITY = 0x00360003;
  public static final int PR_SUBJECT = 0x0037001F;
  public static final int PR_SUBJECT_PREFIX = 0x003D001F;
  public static final int PR_NORMALIZED_SUBJECT = 0x0E1D001F;
  public static final int PR_CLIENT_SUBMIT_TIME = 0x00390040;
  public static final int PR_MESSAGE_DELIVERY_TIME = 0x0E060040;
  public static final int PR_EXPIRY_TIME = 0x00150040;
  public static final int PR_DEFERRED_DELIVERY_TIME = 0x000F0040;
  public static final int PR_READ_RECEIPT_REQUESTED = 0x0029000B;
  public static final int PR_ORIGINATOR_DELIVERY_REPORT_REQUESTED = 0x0023000B;
  public static final int PR_RESPONSE_REQUESTED = 0x0063000B;
  public static final int PR_REPLY_TIME = 0x00300040;
  public static final int PR_REPORT_TAG = 0x00310102;
  public static final int PR_REPORT_TIME = 0x00320040;
  public static final int PR_REPORT_TEXT = 0x1001001F;
  public static final int PR_REPORT_NAME = 0x003A001F;
  public static final int PR_REPORT_ENTRYID = 0x00450102;
  public static final int PR_REPORT_SEARCH_KEY = 0x00540102;
  public static final int PR_AUTO_FORWARDED = 0x0005000B;
  public static final int PR_DELETE_AFTER_SUBMIT = 0x0E01000B;
  public static final int PR_DEFERRED_SEND_TIME = 0x3FEF0040;
  public static final int PR_SCHDINFO_DELEGATE_ENTRYIDS = 0x68451102;
  public static final int PR_SCHDINFO_DELEGATE_NAMES = 0x6844101F;
  public static final int PR_SCHDINFO_BOSS_WANTS_COPY = 0x6842000B;
  public static final int PR_SCHDINFO_DONT_MAIL_DELEGATES = 0x6843000B;
  public static final int PR_SCHDINFO_BOSS_WANTS_INFO = 0x684B000B;
  public static final int PR_DELEGATE_FLAGS = 0x686B1003;
  public static final int PR_EC_RESYNC_ID = 0x67A50003;
  public static final int PR_ORIGINAL_SUBJECT = 0x0049001F;
  public static final int PR_ORIGINAL_SENDER_NAME = 0x005A001F;
  public static final int PR_ORIGINAL_SENDER_ENTRYID = 0x005B0102;
  public static final int PR_ORIGINAL_SUBMIT_TIME = 0x004E0040;
  public static final int PR_ORIGINAL_DISPLAY_CC = 0x0073001F;
  public static final int PR_ORIGINAL_DISPLAY_TO = 0x0074001F;
  public static final int PR_DELIVER_TIME = 0x00100040;
  public static final int PR_NDR_REASON_CODE = 0x0C040003;
  public static final int PR_NDR_DIAG_CODE = 0x0C050003;
  public static final int PR_NDR_STATUS_CODE = 0x0C200003;
  public static final int PR_WEBAPP_SETTINGS_JSON = 0x6772001F;
  public static final int PR_SENTMAIL_ENTRYID = 0x0E0A0102;
  public static final int PR_TRANSPORT_MESSAGE_HEADERS = 0x007D001F;
  public static final int PR_INTERNET_MESSAGE_ID = 0x1035001F;
  public static final int PR_INTERNET_REFERENCES = 0x1039001F;
  public static final int PR_IN_REPLY_TO_ID = 0x1042001F;
  public static final int PR_ORIGINAL_MESSAGE_ID = 0x1046001F;
  public static final int PR_CONVERSATION_TOPIC = 0x0070001F;
  public static final int PR_CONVERSATION_INDEX = 0x00710102;
  public static final int PR_INTERNET_CPID = 0x3FDE0003;
  public static final int PR_MESSAGE_CODEPAGE = 0x3FFD0003;
  public static final int PR_MESSAGE_LOCALE_ID = 0x3FF10003;
  public static final int PR_REPLY_RECIPIENT_ENTRIES = 0x004F0102;
  public static final int PR_REPLY_RECIPIENT_NAMES = 0x0050001F;
  public static final int PR_MESSAGE_TO_ME = 0x0057000B;
  public static final int PR_MESSAGE_CC_ME = 0x0058000B;
  public static final int PR_MESSAGE_RECIP_ME = 0x0059000B;
  public static final int PR_EC_MESSAGE_BCC_ME = 0x6725000B;
  public static final int PR_DISPLAY_BCC = 0x0E02001F;
  public static final int PR_DISPLAY_CC = 0x0E03001F;
  public static final int PR_DISPLAY_TO = 0x0E04001F;
  public static final int PR_MESSAGE_RECIPIENTS = 0x0E12000D;
  public static final int PR_MESSAGE_ATTACHMENTS = 0x0E13000D;

  // Sender and receiver
  public static final int PR_SENDER_NAME = 0x0C1A001F;
  public static final int PR_SENDER_ENTRYID = 0x0C190102;
  public static final int PR_SENDER_ADDRTYPE = 0x0C1E001F;
  public static final int PR_SENDER_EMAIL_ADDRESS = 0x0C1F001F;
  public static final int PR_SENDER_SEARCH_KEY = 0x0C1D0102;
  public static final int PR_SENDER_SMTP_ADDRESS = 0x5D01001F;
  public static final int PR_SENT_REPRESENTING_NAME = 0x0042001F;
  public static final int PR_SENT_REPRESENTING_ENTRYID = 0x00410102;
  public static final int PR_SENT_REPRESENTING_ADDRTYPE = 0x0064001F;
  public static final int PR_SENT_REPRESENTING_EMAIL_ADDRESS = 0x0065001F;
  public static final int PR_SENT_REPRESENTING_SEARCH_KEY = 0x003B0102;
  public static final int PR_SENT_REPRESENTING_SMTP_ADDRESS = 0x5D02001F;
  public static final int PR_RECEIVED_BY_NAME = 0x0040001F;
  public static final int PR_RECEIVED_BY_ENTRYID = 0x003F0102;
  public static final int PR_RECEIVED_BY_ADDRTYPE = 0x0075001F;
  public static final int PR_RECEIVED_BY_EMAIL_ADDRESS = 0x0076001F;
  public static final int PR_RECEIVED_BY_SEARCH_KEY = 0x00510102;
  public static final int PR_RCVD_REPRESENTING_NAME = 0x0044001F;
  public static final int PR_RCVD_REPRESENTING_ENTRYID = 0x00430102;
  public static final int PR_RCVD_REPRESENTING_ADDRTYPE = 0x0077001F;
  public static final int PR_RCVD_REPRESENTING_EMAIL_ADDRESS = 0x0078001F;
  public static final int PR_RCVD_REPRESENTING_SEARCH_KEY = 0x00520102;

  // Recipient
  public static final int PR_RECIPIENT_TYPE = 0x0C150003;
  public static final int PR_RESPONSIBILITY = 0x0E0F000B;
  public static final int PR_ROWID = 0x30000003;
  public static final int PR_ADDRTYPE = 0x3002001F;
  public static final int PR_EMAIL_ADDRESS = 0x3003001F;
  public static final int PR_SMTP_ADDRESS = 0x39FE001F;
  public static final int PR_DISPLAY_TYPE = 0x39000003;
  public static final int PR_DISPLAY_TYPE_EX = 0x39050003;
  public static final int PR_RECIPIENT_FLAGS = 0x5FFD0003;
  public static final int PR_RECIPIENT_TRACKSTATUS = 0x5FFF0003;
  public static final int PR_SEND_RICH_INFO = 0x3A40000B;
  public static final int PR_TRANSMITABLE_DISPLAY_NAME = 0x3A20001F;
  public static final int PR_ACCOUNT = 0x3A00001F;

  // Message state
  public static final int PR_MESSAGE_FLAGS = 0x0E070003;
  public static final int PR_MESSAGE_SIZE = 0x0E080003;
  public static final int PR_MESSAGE_SIZE_EXTENDED = 0x0E080014;
  public static final int PR_MSG_STATUS = 0x0E170003;
  public static final int PR_HASATTACH = 0x0E1B000B;
  public static final int PR_SUBMIT_FLAGS = 0x0E140003;
  public static final int PR_FLAG_STATUS = 0x10900003;
  public static final int PR_FLAG_COMPLETE_TIME = 0x10910040;
  public static final int PR_FOLLOWUP_ICON = 0x10950003;
  public static final int PR_ICON_INDEX = 0x10800003;
  public static final int PR_LAST_VERB_EXECUTED = 0x10810003;
  public static final int PR_LAST_VERB_EXECUTION_TIME = 0x10820040;
  public static final int PR_READ = 0x0E69000B;
  public static final int PR_DELETED_ON = 0x668F0040;
  public static final int PR_ASSOCIATED = 0x67AA000B;

  // Bodies
  public static final int PR_BODY = 0x1000001F;
  public static final int PR_RTF_COMPRESSED = 0x10090102;
  public static final int PR_HTML = 0x10130102;
  public static final int PR_BODY_HTML = 0x1013001F;
  public static final int PR_RTF_IN_SYNC = 0x0E1F000B;
  public static final int PR_NATIVE_BODY_INFO = 0x10160003;
  public static final int PR_EC_BODY_FILTERED = 0x67910102;

  // Attachment
  public static final int PR_ATTACH_NUM = 0x0E210003;
  public static final int PR_ATTACH_SIZE = 0x0E200003;
  public static final int PR_ATTACH_DATA_BIN = 0x37010102;
  public static final int PR_ATTACH_DATA_OBJ = 0x3701000D;
  public static final int PR_ATTACH_ENCODING = 0x37020102;
  public static final int PR_ATTACH_EXTENSION = 0x3703001F;
  public static final int PR_ATTACH_FILENAME = 0x3704001F;
  public static final int PR_ATTACH_METHOD = 0x37050003;
  public static final int PR_ATTACH_LONG_FILENAME = 0x3707001F;
  public static final int PR_ATTACH_PATHNAME = 0x3708001F;
  public static final int PR_ATTACH_RENDERING = 0x37090102;
  public static final int PR_ATTACH_TAG = 0x370A0102;
  public static final int PR_RENDERING_POSITION = 0x370B0003;
  public static final int PR_ATTACH_MIME_TAG = 0x370E001F;
  public static final int PR_ATTACH_CONTENT_ID = 0x3712001F;
  public static final int PR_ATTACH_CONTENT_LOCATION = 0x3713001F;
  public static final int PR_ATTACH_FLAGS = 0x37140003;
  public static final int PR_ATTACHMENT_FLAGS = 0x7FFD0003;
  public static final int PR_ATTACHMENT_HIDDEN = 0x7FFE000B;
  public static final int PR_ATTACHMENT_LINKID = 0x7FFA0003;
  public static final int PR_EXCEPTION_STARTTIME = 0x7FFB0040;
  public static final int PR_EXCEPTION_ENDTIME = 0x7FFC0040;

  // Identity
  public static final int PR_ENTRYID = 0x0FFF0102;
  public static final int PR_OBJECT_TYPE = 0x0FFE0003;
  public static final int PR_RECORD_KEY = 0x0FF90102;
  public static final int PR_STORE_RECORD_KEY = 0x0FFA0102;
  public static final int PR_STORE_ENTRYID = 0x0FFB0102;
  public static final int PR_PARENT_ENTRYID = 0x0E090102;
  public static final int PR_MAPPING_SIGNATURE = 0x0FF80102;
  public static final int PR_INSTANCE_KEY = 0x0FF60102;
  public static final int PR_ROW_TYPE = 0x0FF50003;
  public static final int PR_ACCESS = 0x0FF40003;
  public static final int PR_ACCESS_LEVEL = 0x0FF70003;
  public static final int PR_SEARCH_KEY = 0x300B0102;
  public static final int PR_LONGTERM_ENTRYID_FROM_TABLE = 0x66700102;
  public static final int PR_PARENT_DISPLAY = 0x0E05001F;
  public static final int PR_SOURCE_KEY = 0x65E00102;
  public static final int PR_PARENT_SOURCE_KEY = 0x65E10102;
  public static final int PR_CHANGE_KEY = 0x65E20102;
  public static final int PR_PREDECESSOR_CHANGE_LIST = 0x65E30102;
  public static final int PR_LOCAL_COMMIT_TIME_MAX = 0x670A0040;
  public static final int PR_CREATION_TIME = 0x30070040;
  public static final int PR_LAST_MODIFICATION_TIME = 0x30080040;
  public static final int PR_LAST_MODIFIER_NAME = 0x3FFA001F;
  public static final int PR_LAST_MODIFIER_ENTRYID = 0x3FFB0102;
  public static final int PR_CREATOR_NAME = 0x3FF8001F;
  public static final int PR_CREATOR_ENTRYID = 0x3FF90102;

  // Folder and store
  public static final int PR_DISPLAY_NAME = 0x3001001F;
  public static final int PR_COMMENT = 0x3004001F;
  public static final int PR_DEPTH = 0x30050003;
  public static final int PR_FOLDER_TYPE = 0x36010003;
  public static final int PR_CONTENT_COUNT = 0x36020003;
  public static final int PR_CONTENT_UNREAD = 0x36030003;
  public static final int PR_SUBFOLDERS = 0x360A000B;
  public static final int PR_CONTAINER_CLASS = 0x3613001F;
  public static final int PR_ASSOC_CONTENT_COUNT = 0x36170003;
  public static final int PR_FOLDER_CHILD_COUNT = 0x66380003;
  public static final int PR_DELETED_MSG_COUNT = 0x66400003;
  public static final int PR_DELETED_FOLDER_COUNT = 0x66410003;
  public static final int PR_DELETED_ASSOC_MSG_COUNT = 0x66430003;
  public static final int PR_RIGHTS = 0x66390003;
  public static final int PR_ATTR_HIDDEN = 0x10F4000B;
  public static final int PR_VALID_FOLDER_MASK = 0x35DF0003;
  public static final int PR_IPM_SUBTREE_ENTRYID = 0x35E00102;
  public static final int PR_IPM_OUTBOX_ENTRYID = 0x35E20102;
  public static final int PR_IPM_WASTEBASKET_ENTRYID = 0x35E30102;
  public static final int PR_IPM_SENTMAIL_ENTRYID = 0x35E40102;
  public static final int PR_VIEWS_ENTRYID = 0x35E50102;
  public static final int PR_COMMON_VIEWS_ENTRYID = 0x35E60102;
  public static final int PR_FINDER_ENTRYID = 0x35E70102;
  public static final int PR_IPM_FAVORITES_ENTRYID = 0x66300102;
  public static final int PR_SCHEDULE_FOLDER_ENTRYID = 0x661E0102;
  public static final int PR_NON_IPM_SUBTREE_ENTRYID = 0x66200102;
  public static final int PR_SPLUS_FREE_BUSY_ENTRYID = 0x66220102;
  public static final int PR_FREE_BUSY_FOR_LOCAL_SITE_ENTRYID = 0x66250102;
  public static final int PR_IPM_APPOINTMENT_ENTRYID = 0x36D00102;
  public static final int PR_IPM_CONTACT_ENTRYID = 0x36D10102;
  public static final int PR_IPM_JOURNAL_ENTRYID = 0x36D20102;
  public static final int PR_IPM_NOTE_ENTRYID = 0x36D30102;
  public static final int PR_IPM_TASK_ENTRYID = 0x36D40102;
  public static final int PR_REM_ONLINE_ENTRYID = 0x36D50102;
  public static final int PR_IPM_DRAFTS_ENTRYID = 0x36D70102;
  public static final int PR_ADDITIONAL_REN_ENTRYIDS = 0x36D81102;
  public static final int PR_IPM_OL2007_ENTRYIDS = 0x36D90102;
  public static final int PR_FREEBUSY_ENTRYIDS = 0x36E41102;
  public static final int PR_USER_NAME = 0x661A001F;
  public static final int PR_USER_ENTRYID = 0x66190102;
  public static final int PR_MAILBOX_OWNER_NAME = 0x661C001F;
  public static final int PR_MAILBOX_OWNER_ENTRYID = 0x661B0102;
  public static final int PR_LAST_LOGON_TIME = 0x66A20040;
  public static final int PR_LAST_LOGOFF_TIME = 0x66A30040;
  public static final int PR_SORT_LOCALE_ID = 0x67050003;
  public static final int PR_EC_SEARCHFOLDER_CRITERIA = 0x6706001F;
  public static final int PR_EC_SUGGESTION = 0x6707001F;
  public static final int PR_EC_SEARCHFOLDER_STATUS = 0x67900003;
  public static final int PR_QUOTA_WARNING_THRESHOLD = 0x67210003;
  public static final int PR_QUOTA_SEND_THRESHOLD = 0x67220003;
  public static final int PR_QUOTA_RECEIVE_THRESHOLD = 0x67230003;
  public static final int PR_DEFAULT_STORE = 0x3400000B;
  public static final int PR_STORE_SUPPORT_MASK = 0x340D0003;
  public static final int PR_MDB_PROVIDER = 0x34140102;

  // Free/busy message
  public static final int PR_PROCESS_MEETING_REQUESTS = 0x686D000B;
  public static final int PR_DECLINE_RECURRING_MEETING_REQUESTS = 0x686E000B;
  public static final int PR_DECLINE_CONFLICTING_MEETING_REQUESTS = 0x686F000B;

  // Server's own
  public static final int PR_EC_HIERARCHYID = 0x67110003;
  public static final int PR_EC_STOREGUID = 0x67120102;
  public static final int PR_EC_STORETYPE = 0x67140003;
  public static final int PR_EC_PARENT_HIERARCHYID = 0x67150003;
  public static final int PR_EC_QUOTA_MAIL_TIME = 0x67200040;
  public static final int PR_EC_OUTOFOFFICE = 0x6760000B;
  public static final int PR_EC_OUTOFOFFICE_MSG = 0x6761001F;
  public static final int PR_EC_OUTOFOFFICE_SUBJECT = 0x6762001F;
  public static final int PR_EC_OUTOFOFFICE_FROM = 0x67630040;
  public static final int PR_EC_OUTOFOFFICE_UNTIL = 0x67640040;
  public static final int PR_EC_OUTGOING_FLAGS = 0x67800003;
  public static final int PR_EC_MAILBOX_OWNER_ACCOUNT = 0x6781001F;
  public static final int PR_EC_IMAP_ID = 0x67820003;
  public static final int PR_EC_SENDAS_USER_ENTRYIDS = 0x67831102;
  public static final int PR_EC_IMAP_SUBSCRIBED = 0x67840102;
  public static final int PR_EC_IMAP_MAX_ID = 0x67850003;
  public static final int PR_EC_CLIENT_SUBMIT_DATE = 0x67860040;
  public static final int PR_EC_MESSAGE_DELIVERY_DATE = 0x67870040;
  public static final int PR_EC_IMAP_EMAIL = 0x678C0102;
  public static final int PR_EC_IMAP_EMAIL_SIZE = 0x678D0003;
  public static final int PR_EC_IMAP_BODY = 0x678E001F;
  public static final int PR_EC_IMAP_BODYSTRUCTURE = 0x678F001F;
  public static final int PR_EC_ENABLED_FEATURES = 0x67B3101F;
  public static final int PR_EC_DISABLED_FEATURES = 0x67B4101F;
  public static final int PR_EC_DELETED_STORE = 0x67C3000B;
  public static final int PR_PROCESSED = 0x7D01000B;
  public static final int PR_RULES_DATA = 0x3FE10102;
  public static final int PR_DELEGATED_BY_RULE = 0x3FE3000B;

  private Tags() {}
}
