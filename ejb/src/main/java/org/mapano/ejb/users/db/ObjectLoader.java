package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mapano.ejb.persistence.entity.UserObjectMultiProperty;
import org.mapano.ejb.persistence.entity.UserObjectProperty;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.Tenancy;

/** Reads whole objects: two queries for any number of them. */
final class ObjectLoader {
  private ObjectLoader() {}

  /** The objects of the entries, by object id. */
  static Map<Long, SourceObject> load(
      EntityManager entities, ObjectIndex index, Collection<ObjectIndex.Entry> entries) {
    Map<Long, ObjectIndex.Entry> byId = new HashMap<>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    Map<Long, Map<String, String>> single = new HashMap<>();
    for (UserObjectProperty row :
        entities
            .createQuery(
                "select p from UserObjectProperty p where p.objectId in :ids",
                UserObjectProperty.class)
            .setParameter("ids", byId.keySet())
            .getResultList()) {
      single
          .computeIfAbsent(row.getObjectId(), id -> new HashMap<>())
          .put(row.getName(), row.getValue());
    }
    Map<Long, Map<String, TreeMap<Integer, String>>> multiple = new HashMap<>();
    for (UserObjectMultiProperty row :
        entities
            .createQuery(
                "select p from UserObjectMultiProperty p where p.objectId in :ids",
                UserObjectMultiProperty.class)
            .setParameter("ids", byId.keySet())
            .getResultList()) {
      multiple
          .computeIfAbsent(row.getObjectId(), id -> new HashMap<>())
          .computeIfAbsent(row.getName(), name -> new TreeMap<>())
          .put(row.getOrderId(), row.getValue());
    }
    Map<Long, SourceObject> result = new HashMap<>();
    byId.forEach((id, entry) ->
        result.put(
            id,
            object(
                index,
                entry,
                single.getOrDefault(id, Map.of()),
                multiple.getOrDefault(id, Map.of()))));
    return result;
  }

  private static SourceObject object(
      ObjectIndex index,
      ObjectIndex.Entry entry,
      Map<String, String> values,
      Map<String, TreeMap<Integer, String>> lists) {
    String name =
        entry.isCompany()
            ? values.get(ObjectNames.COMPANY_NAME)
            : index.composed(
                entry, values.getOrDefault(ObjectNames.LOGIN, values.get(ObjectNames.GROUP_NAME)));
    return new SourceObject(
        entry.externId(),
        ObjectClass.of(entry.objectClass()),
        name,
        fullName(index, entry, values, name),
        values.getOrDefault(ObjectNames.EMAIL, ""),
        List.of(),
        (int) number(values, ObjectNames.ADMIN, 0),
        number(values, ObjectNames.HIDDEN, 0) != 0,
        quota(values),
        words(lists.get(ObjectNames.ENABLED_FEATURES)),
        words(lists.get(ObjectNames.DISABLED_FEATURES)),
        MappedProperties.read(values, lists),
        values.getOrDefault(ObjectNames.MODIFIED, ""),
        tenancy(entry, values));
  }

  /** Groups without a full name of their own are called by their name. */
  private static String fullName(
      ObjectIndex index, ObjectIndex.Entry entry, Map<String, String> values, String name) {
    String fullName = values.get(ObjectNames.FULL_NAME);
    if (entry.type() != ObjectIndex.GROUPS) {
      return fullName == null ? name : fullName;
    }
    return fullName == null || fullName.isEmpty() ? name : index.composed(entry, fullName);
  }

  private static Tenancy tenancy(ObjectIndex.Entry entry, Map<String, String> values) {
    return new Tenancy(
        entry.company(),
        "",
        administrator(values.getOrDefault(ObjectNames.COMPANY_ADMINISTRATOR, "")),
        new QuotaSettings(
            number(values, ObjectNames.USER_QUOTA_DEFAULT, 1) != 0,
            number(values, ObjectNames.USER_QUOTA_WARN, 0),
            number(values, ObjectNames.USER_QUOTA_SOFT, 0),
            number(values, ObjectNames.USER_QUOTA_HARD, 0)));
  }

  /** SYSTEM is written as a word. */
  private static byte[] administrator(String written) {
    try {
      return written.isEmpty() ? null : HexFormat.of().parseHex(written);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static QuotaSettings quota(Map<String, String> values) {
    return new QuotaSettings(
        number(values, ObjectNames.QUOTA_DEFAULT, 1) != 0,
        number(values, ObjectNames.QUOTA_WARN, 0),
        number(values, ObjectNames.QUOTA_SOFT, 0),
        number(values, ObjectNames.QUOTA_HARD, 0));
  }

  private static long number(Map<String, String> values, String name, long absent) {
    String value = values.get(name);
    try {
      return value == null || value.isBlank() ? absent : Long.parseLong(value.trim());
    } catch (NumberFormatException e) {
      return absent;
    }
  }

  private static Set<String> words(TreeMap<Integer, String> list) {
    return list == null ? Set.of() : Set.copyOf(new LinkedHashSet<>(list.values()));
  }
}
