package org.mapano.web.admin;

import java.util.Locale;
import java.util.Optional;
import org.mapano.ejb.users.ObjectClass;

/** Kinds of users in this interface. */
enum UserKind {
  ACTIVE(ObjectClass.ACTIVE_USER),
  NONACTIVE(ObjectClass.NONACTIVE_USER),
  ROOM(ObjectClass.ROOM),
  EQUIPMENT(ObjectClass.EQUIPMENT);

  private final ObjectClass objectClass;

  UserKind(ObjectClass objectClass) {
    this.objectClass = objectClass;
  }

  ObjectClass objectClass() {
    return objectClass;
  }

  /** The word in JSON. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<UserKind> ofKey(String key) {
    for (UserKind kind : values()) {
      if (kind.key().equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static UserKind of(ObjectClass objectClass) {
    for (UserKind kind : values()) {
      if (kind.objectClass == objectClass) {
        return kind;
      }
    }
    throw new IllegalArgumentException(objectClass + " has no mailbox");
  }
}
