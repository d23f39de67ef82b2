package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.entity.UserObjectMultiProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;

/** Writes what {@link MappedProperties} reads: properties under their tag in hexadecimal. */
final class MappedPropertyRows {
  /** The column {@code orderid} ends at 255. */
  private static final int MAX_VALUES = 255;

  private MappedPropertyRows() {}

  /** Sets properties; null sets none. */
  static void write(EntityManager manager, long id, PropMap properties, ObjectWriter writer) {
    if (properties == null) {
      return;
    }
    for (PropValue property : properties) {
      PropType type = PropTag.type(property.tag());
      if (type.isMultiValue()) {
        List<String> values = new ArrayList<>();
        ((List<?>) property.value()).forEach(value -> values.add(text(type.base(), value)));
        setList(manager, id, name(property.tag()), values);
      } else {
        writer.set(manager, id, name(property.tag()), text(type, property.value()));
      }
    }
  }

  /** Properties are known under the tag with 8-bit text, as the original writes them. */
  private static String name(int tag) {
    PropType type = PropTag.type(tag);
    int number = type.base() == PropType.UNICODE ? tag & ~0xFFF | PropType.STRING8.code() : tag;
    return String.format(Locale.ROOT, "0x%08X", number);
  }

  private static String text(PropType type, Object value) {
    return switch (type) {
      case STRING8, UNICODE -> (String) value;
      case BINARY -> Base64.getEncoder().encodeToString((byte[]) value);
      case BOOLEAN -> (Boolean) value ? "1" : "0";
      case LONG -> value.toString();
      default -> throw new StoreException(ErrorCode.INVALID_TYPE, "No text form of " + type);
    };
  }

  private static void setList(EntityManager manager, long id, String name, List<String> values) {
    if (values.size() > MAX_VALUES) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many values of " + name);
    }
    manager
        .createQuery(
            "delete from UserObjectMultiProperty p where p.objectId = :id and p.name = :name")
        .setParameter("id", id)
        .setParameter("name", name)
        .executeUpdate();
    manager.flush();
    manager.clear(); // new rows may have the keys of removed ones
    int order = 0;
    for (String value : values) {
      UserObjectMultiProperty row = new UserObjectMultiProperty();
      row.setObjectId(id);
      row.setName(name);
      row.setOrderId(order++);
      row.setValue(value);
      manager.persist(row);
    }
    manager.flush();
  }
}
