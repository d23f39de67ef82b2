package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
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

/** Reads whole objects: two queries for any number of them. */
final class ObjectLoader {
  private ObjectLoader() {}

  /** The objects of the entries, by object id. */
  static Map<Long, SourceObject> load(
      EntityManager entities, Collection<ObjectIndex.Entry> entries) {
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
            object(entry, single.getOrDefault(id, Map.of()), multiple.getOrDefault(id, Map.of()))));
    return result;
  }

  private static SourceObject object(
      ObjectIndex.Entry entry,
      Map<String, String> values,
      Map<String, TreeMap<Integer, String>> lists) {
    String name = values.getOrDefault(ObjectNames.LOGIN, values.get(ObjectNames.GROUP_NAME));
    return new SourceObject(
        entry.externId(),
        ObjectClass.of(entry.objectClass()),
        name,
        fullName(entry, values, name),
        values.getOrDefault(ObjectNames.EMAIL, ""),
        List.of(),
        (int) number(values, ObjectNames.ADMIN, 0),
        number(values, ObjectNames.HIDDEN, 0) != 0,
        quota(values),
        words(lists.get(ObjectNames.ENABLED_FEATURES)),
        words(lists.get(ObjectNames.DISABLED_FEATURES)),
        MappedProperties.read(values, lists),
        values.getOrDefault(ObjectNames.MODIFIED, ""));
  }

  /** A group without a full name of its own is called by its name. */
  private static String fullName(ObjectIndex.Entry entry, Map<String, String> values, String name) {
    String fullName = values.getOrDefault(ObjectNames.FULL_NAME, name);
    boolean empty = fullName != null && fullName.isEmpty();
    return empty && entry.type() == ObjectIndex.GROUPS ? name : fullName;
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
