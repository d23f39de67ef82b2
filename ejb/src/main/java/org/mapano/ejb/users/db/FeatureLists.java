package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mapano.ejb.persistence.entity.UserObjectMultiProperty;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;

/** The lists of features switched on and off for a user. */
final class FeatureLists {
  private FeatureLists() {}

  /** Switches features; those that are not named stay in the list they are in. */
  static void write(EntityManager manager, long id, Map<Feature, FeatureState> changes) {
    if (changes.isEmpty()) {
      return;
    }
    write(manager, id, ObjectNames.ENABLED_FEATURES, changes, FeatureState.ENABLED);
    write(manager, id, ObjectNames.DISABLED_FEATURES, changes, FeatureState.DISABLED);
  }

  private static void write(
      EntityManager manager,
      long id,
      String name,
      Map<Feature, FeatureState> changes,
      FeatureState inList) {
    List<UserObjectMultiProperty> rows =
        manager
            .createQuery(
                "select p from UserObjectMultiProperty p"
                    + " where p.objectId = :id and p.name = :name",
                UserObjectMultiProperty.class)
            .setParameter("id", id)
            .setParameter("name", name)
            .getResultList();
    TreeSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    rows.forEach(row -> words.add(row.getValue()));
    changes.forEach((feature, state) -> {
      words.remove(feature.key());
      if (state == inList) {
        words.add(feature.key());
      }
    });
    rows.forEach(manager::remove);
    manager.flush();
    manager.clear(); // new rows may have the keys of removed ones
    int order = 0;
    for (String word : words) {
      UserObjectMultiProperty row = new UserObjectMultiProperty();
      row.setObjectId(id);
      row.setName(name);
      row.setOrderId(order++);
      row.setValue(word);
      manager.persist(row);
    }
    manager.flush();
  }
}
