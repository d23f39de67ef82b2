package org.mapano.soap.quota;

import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.Relation;

/** What those who are told of full stores are told about, by the class number that clients send. */
final class RecipientKinds {
  private static final int USERS = 1;
  private static final int CONTAINERS = 4;

  private RecipientKinds() {}

  /** The relation for a class number: full stores of users, or a full company. */
  static Relation of(long objectClass) {
    return switch ((int) (objectClass >> 16)) {
      case USERS -> Relation.USER_QUOTA_RECIPIENT;
      case CONTAINERS -> Relation.COMPANY_QUOTA_RECIPIENT;
      default -> throw new StoreException(ErrorCode.INVALID_TYPE, "Neither users nor companies");
    };
  }
}
