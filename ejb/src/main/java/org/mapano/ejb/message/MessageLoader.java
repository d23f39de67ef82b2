package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoredData;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.message.NamedValues;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/**
 * Loads whole messages: a statement for each level of all trees together, two for all properties,
 * one for the places of attachment data. Data is opened when it is read.
 */
@Singleton
public class MessageLoader {
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final Instances instances;
  private final NamedProperties named;

  @Inject
  public MessageLoader(
      HierarchyRows hierarchy,
      PropertyRows properties,
      Instances instances,
      NamedProperties named) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.instances = instances;
    this.named = named;
  }

  /**
   * Messages with everything below them; ids that do not exist have an empty message. Named
   * properties are there under their tags and, for those whose name is known, under their names.
   */
  public Map<Long, MapiMessage> load(Tx tx, Collection<Long> messageIds) throws SQLException {
    return load(tx, messageIds, true);
  }

  /** As {@link #load(Tx, Collection)}, but attachments have a number only when one is stored. */
  Map<Long, MapiMessage> loadStored(Tx tx, Collection<Long> messageIds) throws SQLException {
    return load(tx, messageIds, false);
  }

  private Map<Long, MapiMessage> load(Tx tx, Collection<Long> messageIds, boolean numbered)
      throws SQLException {
    List<ObjectRow> below =
        hierarchy.descendants(
            tx,
            messageIds,
            true,
            ObjectType.MESSAGE,
            ObjectType.RECIPIENT,
            ObjectType.RECIPIENT_LIST,
            ObjectType.ATTACHMENT);
    Set<Long> all = new HashSet<>(messageIds);
    List<Long> attachments = new ArrayList<>();
    for (ObjectRow row : below) {
      all.add(row.id());
      if (row.type() == ObjectType.ATTACHMENT) {
        attachments.add(row.id());
      }
    }
    Map<Long, PropMap> stored = properties.readAll(tx, all);
    Map<Integer, NamedProperty> names = named.namesIn(tx, stored.values());
    Map<Long, StoredData> data =
        attachments.isEmpty()
            ? Map.of()
            : instances.find(tx, attachments, Instances.ATTACHMENT_DATA);
    return new Assembly(stored, names, data, numbered).assemble(messageIds, below);
  }

  /** Puts rows together to trees. */
  private record Assembly(
      Map<Long, PropMap> stored,
      Map<Integer, NamedProperty> names,
      Map<Long, StoredData> data,
      boolean numbered) {

    Map<Long, MapiMessage> assemble(Collection<Long> roots, List<ObjectRow> below) {
      Map<Long, MapiMessage> messages = new HashMap<>();
      Map<Long, MapiAttachment> attachments = new HashMap<>();
      Map<Long, MapiMessage> result = new LinkedHashMap<>();
      for (Long root : roots) {
        result.put(root, message(root));
      }
      messages.putAll(result);
      for (ObjectRow row : below) {
        switch (row.type()) {
          case ObjectType.MESSAGE -> {
            MapiMessage embedded = message(row.id());
            messages.put(row.id(), embedded);
            attachments.get(row.parent()).embedded(embedded);
          }
          case ObjectType.ATTACHMENT -> {
            MapiAttachment attachment = attachment(row.id());
            attachments.put(row.id(), attachment);
            MapiMessage message = messages.get(row.parent());
            if (numbered) {
              putAbsent(attachment.properties(), Tags.PR_ATTACH_NUM, message.attachments().size());
            }
            message.attachments().add(attachment);
          }
          default -> recipient(messages.get(row.parent()), row);
        }
      }
      messages.values().forEach(Assembly::sort);
      return result;
    }

    private MapiMessage message(long id) {
      MapiMessage message = new MapiMessage();
      message.properties().putAll(stored.get(id));
      name(message.properties(), message.named());
      return message;
    }

    private MapiAttachment attachment(long id) {
      MapiAttachment attachment = new MapiAttachment().data(data.get(id));
      attachment.properties().putAll(stored.get(id));
      name(attachment.properties(), attachment.named());
      return attachment;
    }

    private void recipient(MapiMessage message, ObjectRow row) {
      PropMap properties = stored.get(row.id());
      PropValue entryId = properties.get(TreeBuilder.CONTACT_ENTRYID);
      if (entryId != null) {
        properties.put(Tags.PR_ENTRYID, entryId.value());
      }
      properties.put(Tags.PR_OBJECT_TYPE, row.type());
      putAbsent(properties, Tags.PR_ROWID, message.recipients().size());
      message.recipients().add(new MapiRecipient(properties));
    }

    private static void putAbsent(PropMap properties, int tag, int value) {
      if (!properties.has(tag)) {
        properties.put(tag, value);
      }
    }

    private void name(PropMap properties, NamedValues target) {
      for (PropValue value : properties) {
        NamedProperty name = names.get(value.id());
        if (name != null) {
          target.put(name, PropTag.type(value.tag()), value.value());
        }
      }
    }

    private static void sort(MapiMessage message) {
      message
          .recipients()
          .sort(Comparator.comparingInt(r -> r.properties().integer(Tags.PR_ROWID, 0)));
      message
          .attachments()
          .sort(Comparator.comparingInt(a -> a.properties().integer(Tags.PR_ATTACH_NUM, 0)));
    }
  }
}
