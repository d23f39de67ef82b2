package org.mapano.ejb.transfer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoredData;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Reads a message as it is stored, with everything below it, in a few statements. */
@Singleton
class WholeMessageLoader {
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final Instances instances;
  private final ObjectKeys keys;
  private final NamedProperties named;

  @Inject
  WholeMessageLoader(
      HierarchyRows hierarchy,
      PropertyRows properties,
      Instances instances,
      ObjectKeys keys,
      NamedProperties named) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.instances = instances;
    this.keys = keys;
    this.named = named;
  }

  WholeMessage load(Tx tx, long messageId) throws SQLException {
    List<Long> top = List.of(messageId);
    List<ObjectRow> below =
        hierarchy.descendants(
            tx,
            top,
            true,
            ObjectType.MESSAGE,
            ObjectType.RECIPIENT,
            ObjectType.RECIPIENT_LIST,
            ObjectType.ATTACHMENT);
    Set<Long> all = new HashSet<>(top);
    Map<Long, List<ObjectRow>> children = new HashMap<>();
    for (ObjectRow row : below) {
      all.add(row.id());
      children.computeIfAbsent(row.parent(), key -> new ArrayList<>()).add(row);
    }
    Map<Long, PropMap> stored = properties.readAll(tx, all);
    stored.get(messageId).put(Tags.PR_SOURCE_KEY, keys.find(tx, top).get(messageId).sourceKey());
    Map<Long, StoredData> data = new HashMap<>();
    data.putAll(instances.find(tx, all, Instances.ATTACHMENT_DATA));
    data.putAll(instances.find(tx, all, Instances.ORIGINAL));
    ObjectRow message = hierarchy.find(tx, top).get(messageId);
    ObjectTree tree = new Assembly(stored, children, data).tree(message);
    return new WholeMessage(tree, named.namesIn(tx, stored.values()));
  }

  /** Puts rows together to a tree. */
  private record Assembly(
      Map<Long, PropMap> stored, Map<Long, List<ObjectRow>> children, Map<Long, StoredData> data) {
    ObjectTree tree(ObjectRow row) {
      List<ObjectTree> below =
          children.getOrDefault(row.id(), List.of()).stream().map(this::tree).toList();
      return new ObjectTree(
          row.type(),
          row.id(),
          0,
          false,
          stored.get(row.id()),
          List.of(),
          null,
          below,
          data.get(row.id()));
    }
  }
}
