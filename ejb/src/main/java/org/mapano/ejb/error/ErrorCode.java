package org.mapano.ejb.error;

/**
 * Error codes of the store, numbered as the clients of the original know them (store-level codes;
 * the MAPI names follow from them one to one, see MAPIERR-01).
 */
public enum ErrorCode {
  UNKNOWN(1),
  NOT_FOUND(2),
  NO_ACCESS(3),
  NETWORK_ERROR(4),
  SERVER_NOT_RESPONDING(5),
  INVALID_TYPE(6),
  DATABASE_ERROR(7),
  COLLISION(8),
  LOGON_FAILED(9),
  HAS_MESSAGES(10),
  HAS_FOLDERS(11),
  NOT_ENOUGH_MEMORY(14),
  TOO_COMPLEX(15),
  END_OF_SESSION(16),
  UNABLE_TO_ABORT(18),
  NOT_IN_QUEUE(19),
  INVALID_PARAMETER(20),
  PARTIAL_COMPLETION(21),
  INVALID_ENTRYID(22),
  BAD_VALUE(23),
  NO_SUPPORT(24),
  TOO_BIG(25),
  POSITION_CHANGED(26),
  FOLDER_CYCLE(27),
  STORE_FULL(28),
  PLUGIN_ERROR(29),
  UNKNOWN_OBJECT(30),
  NOT_IMPLEMENTED(31),
  INVALID_VERSION(33),
  NOT_INITIALIZED(35),
  CALL_FAILED(36),
  SSO_CONTINUE(37),
  TIMEOUT(38),
  INVALID_BOOKMARK(39),
  UNABLE_TO_COMPLETE(40),
  UNKNOWN_INSTANCE_ID(41),
  BUSY(43),
  OBJECT_DELETED(44),
  USER_CANCEL(45),
  UNKNOWN_FLAGS(46),
  SUBMITTED(47);

  private final int number;

  ErrorCode(int number) {
    this.number = number;
  }

  /** The code with the failure bit, as protocol and property values carry it. */
  public int value() {
    return 0x80000000 | number;
  }
}
