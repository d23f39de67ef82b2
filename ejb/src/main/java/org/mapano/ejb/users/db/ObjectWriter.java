package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.entity.UserObject;
import org.mapano.ejb.persistence.entity.UserObjectProperty;
import org.mapano.ejb.users.ObjectClass;

/** Makes, changes and removes the rows of objects of any kind. */
final class ObjectWriter {
  private static final int EXTERN_ID_BYTES = 16;
  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param clock time of changes
   */
  ObjectWriter(Clock clock) {
    this.clock = clock;
  }

  /** An id for a new object. */
  byte[] newExternId() {
    byte[] externId = new byte[EXTERN_ID_BYTES];
    random.nextBytes(externId);
    return externId;
  }

  /**
   * Makes an object without properties, but for its company.
   *
   * @param company external id of the company it is in, or null
   * @return its number
   */
  long create(EntityManager manager, byte[] externId, ObjectClass objectClass, byte[] company) {
    UserObject object = new UserObject();
    object.setExternId(externId);
    object.setObjectClass(objectClass.number());
    manager.persist(object);
    manager.flush();
    if (company != null) {
      set(manager, object.getId(), ObjectNames.COMPANY, hex(company));
    }
    return object.getId();
  }

  /**
   * The object with an external id.
   *
   * @throws StoreException NOT_FOUND
   */
  UserObject find(EntityManager manager, byte[] externId, int type) {
    return lookUp(manager, externId, type).orElseThrow(() -> StoreException.notFound("Object"));
  }

  /** The object with an external id, if it has a row. */
  Optional<UserObject> lookUp(EntityManager manager, byte[] externId, int type) {
    return manager
        .createQuery("select o from UserObject o where o.externId = :extern", UserObject.class)
        .setParameter("extern", externId)
        .getResultStream()
        .filter(object -> object.getObjectClass() >> 16 == type)
        .findFirst();
  }

  /** Sets a property; null leaves it as it is. */
  void set(EntityManager manager, long id, String name, Object value) {
    if (value == null) {
      return;
    }
    UserObjectProperty row =
        manager.find(UserObjectProperty.class, new UserObjectProperty.Key(id, name));
    if (row == null) {
      row = new UserObjectProperty();
      row.setObjectId(id);
      row.setName(name);
      row.setValue(value.toString());
      manager.persist(row);
    } else {
      row.setValue(value.toString());
    }
  }

  /** Sets a flag; null leaves it as it is. */
  void setFlag(EntityManager manager, long id, String name, Boolean value) {
    set(manager, id, name, value == null ? null : value ? 1 : 0);
  }

  /** Notes a change: now, or a second after the former one, for the text must never come again. */
  void touch(EntityManager manager, long id) {
    UserObjectProperty before =
        manager.find(
            UserObjectProperty.class, new UserObjectProperty.Key(id, ObjectNames.MODIFIED));
    String text = MODIFIED.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    String former = before == null || before.getValue() == null ? "" : before.getValue();
    set(manager, id, ObjectNames.MODIFIED, text.compareTo(former) > 0 ? text : after(former, text));
  }

  /** A second after a time; what is no time may be replaced by anything else. */
  private static String after(String time, String now) {
    try {
      return MODIFIED.format(LocalDateTime.parse(time, MODIFIED).plusSeconds(1));
    } catch (DateTimeParseException unreadable) {
      return now;
    }
  }

  /** Removes an object with its properties and relations. */
  void delete(EntityManager manager, UserObject object) {
    for (String query :
        List.of(
            "delete from UserObjectProperty p where p.objectId = :id",
            "delete from UserObjectMultiProperty p where p.objectId = :id",
            "delete from UserObjectRelation r"
                + " where r.objectId = :id or r.parentObjectId = :id")) {
      manager.createQuery(query).setParameter("id", object.getId()).executeUpdate();
    }
    manager.remove(object);
  }

  /** External id of the company that an object is in, or null. */
  byte[] company(EntityManager manager, long id) {
    UserObjectProperty row =
        manager.find(UserObjectProperty.class, new UserObjectProperty.Key(id, ObjectNames.COMPANY));
    return row == null ? null : ObjectIndex.company(row.getValue());
  }

  /** An external id as property values have it. */
  static String hex(byte[] externId) {
    return HexFormat.of().withUpperCase().formatHex(externId);
  }

  /**
   * Refuses a name that another object of the same type and company has.
   *
   * @throws StoreException COLLISION
   */
  void requireFree(
      EntityManager manager, int type, String property, String name, byte[] company, long except) {
    boolean taken =
        manager
            .createQuery(
                "select o.id from UserObject o, UserObjectProperty p where p.objectId = o.id"
                    + " and p.name = :name and lower(p.value) = lower(:value)"
                    + " and o.objectClass between :first and :last",
                Long.class)
            .setParameter("name", property)
            .setParameter("value", name)
            .setParameter("first", (long) type << 16)
            .setParameter("last", ((long) type << 16) + 0xFFFF)
            .getResultStream()
            .anyMatch(id -> id != except && Arrays.equals(company(manager, id), company));
    if (taken) {
      throw new StoreException(ErrorCode.COLLISION, "Name is taken");
    }
  }
}
