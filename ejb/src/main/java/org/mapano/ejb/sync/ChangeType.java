package org.mapano.ejb.sync;

/** Kinds of rows in the change log, with their numbers in the database. */
public enum ChangeType {
  MESSAGE_NEW(0x1001),
  MESSAGE_CHANGE(0x1002),
  MESSAGE_FLAG(0x1003),
  MESSAGE_SOFT_DELETE(0x1004),
  MESSAGE_HARD_DELETE(0x1005),
  FOLDER_NEW(0x2001),
  FOLDER_CHANGE(0x2002),
  FOLDER_SOFT_DELETE(0x2004),
  FOLDER_HARD_DELETE(0x2005);

  private final int number;

  ChangeType(int number) {
    this.number = number;
  }

  /** {@code changes.change_type}. */
  public int number() {
    return number;
  }
}
