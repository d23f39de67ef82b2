package org.mapano.soap.user;

import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserChange;
import org.mapano.mapi.prop.PropMap;
import org.mapano.soap.type.User;

/** What clients want to set on a user: missing texts and the greatest number stay as they are. */
final class UserChanges {
  private static final int CAPACITY = 0x08070003;
  private static final long UNCHANGED = 0xFFFFFFFFL;

  private UserChanges() {}

  /** The structure; INVALID_PARAMETER when it is missing. */
  static User present(User sent) {
    if (sent == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "The user is missing");
    }
    return sent;
  }

  /**
   * The change.
   *
   * @param knownCapacity present capacity, which is not written again
   * @throws StoreException INVALID_PARAMETER for an unknown class or level
   */
  static UserChange of(User sent, int knownCapacity) {
    PropMap properties = PropertyLists.toMapi(sent.lpsPropmap(), sent.lpsMVPropmap());
    if (sent.ulCapacity() != UNCHANGED && sent.ulCapacity() != knownCapacity) {
      properties = properties == null ? new PropMap() : properties;
      properties.put(CAPACITY, (int) sent.ulCapacity());
    }
    String password = sent.lpszPassword();
    return UserChange.builder()
        .login(sent.lpszUsername())
        .fullName(sent.lpszFullName())
        .email(sent.lpszMailAddress())
        .password(password == null || password.isEmpty() ? null : password)
        .adminLevel(level(sent.ulIsAdmin()))
        .objectClass(objectClass(sent))
        .hidden(sent.ulIsABHidden() == UNCHANGED ? null : sent.ulIsABHidden() != 0)
        .properties(properties)
        .build();
  }

  private static Integer level(long sent) {
    return sent == UNCHANGED ? null : (int) Math.min(sent, Integer.MAX_VALUE);
  }

  private static ObjectClass objectClass(User sent) {
    if (sent.ulObjClass() == UNCHANGED) {
      return null;
    }
    ObjectClass wanted = ObjectClass.of((int) sent.ulObjClass());
    if (wanted == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Unknown class " + sent.ulObjClass());
    }
    boolean nonActive = sent.ulIsNonActive() != 0 && sent.ulIsNonActive() != UNCHANGED;
    return nonActive && wanted == ObjectClass.ACTIVE_USER ? ObjectClass.NONACTIVE_USER : wanted;
  }
}
