package org.mapano.ejb.users;

/** Classes of user objects with their numbers in the database (users.md, DB-*). */
public enum ObjectClass {
  ACTIVE_USER(0x10001),
  NONACTIVE_USER(0x10002),
  ROOM(0x10003),
  EQUIPMENT(0x10004),
  CONTACT(0x10005),
  DISTRIBUTION_GROUP(0x30001),
  SECURITY_GROUP(0x30002),
  DYNAMIC_GROUP(0x30003),
  COMPANY(0x40001),
  ADDRESS_LIST(0x40002);

  private final int number;

  ObjectClass(int number) {
    this.number = number;
  }

  /** The number in {@code users.objectclass}. */
  public int number() {
    return number;
  }

  /** True for objects that have a mailbox. */
  public boolean hasStore() {
    return number >= 0x10001 && number <= 0x10004;
  }

  /** True for users of any kind, contacts included. */
  public boolean isUser() {
    return number >> 16 == 1;
  }

  /** True for groups of any kind. */
  public boolean isGroup() {
    return number >> 16 == 3;
  }

  /** The class with a number, or null. */
  public static ObjectClass of(int number) {
    for (ObjectClass candidate : values()) {
      if (candidate.number == number) {
        return candidate;
      }
    }
    return null;
  }
}
