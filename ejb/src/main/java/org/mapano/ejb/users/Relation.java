package org.mapano.ejb.users;

/** Relations between objects of a user source, with their numbers in the database. */
public enum Relation {
  /** A user or group is in a group. */
  MEMBER(1),
  /** A company may see another one. */
  COMPANY_VIEW(2),
  /** A user administers a company. */
  COMPANY_ADMIN(3),
  /** A user or group hears of the full mailboxes of a company's users. */
  USER_QUOTA_RECIPIENT(4),
  /** A user or group hears when a company as a whole is full. */
  COMPANY_QUOTA_RECIPIENT(5),
  /** A user may send in the name of another object. */
  SEND_AS(6),
  /** An object is in an address list. */
  ADDRESS_LIST_MEMBER(7);

  private final int number;

  Relation(int number) {
    this.number = number;
  }

  /** The number in {@code objectrelation.relationtype}. */
  public int number() {
    return number;
  }
}
