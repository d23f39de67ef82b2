package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectRow;

/**
 * Inserts trees of objects level by level: one statement for each level of all trees together, one
 * for all properties, and the data of attachments.
 */
@Singleton
public class TreeWriter {
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final Instances instances;

  @Inject
  public TreeWriter(HierarchyRows hierarchy, PropertyRows properties, Instances instances) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.instances = instances;
  }

  /**
   * Inserts trees; every node has its id afterwards.
   *
   * @param owners owner of each tree's objects
   */
  void insert(Tx tx, List<TreeNode> trees, List<Integer> owners) throws SQLException {
    List<TreeNode> level = trees;
    List<Integer> levelOwners = owners;
    List<ObjectProperties> rows = new ArrayList<>();
    List<Instances.Use> uses = new ArrayList<>();
    while (!level.isEmpty()) {
      insertLevel(tx, level, levelOwners);
      List<TreeNode> next = new ArrayList<>();
      List<Integer> nextOwners = new ArrayList<>();
      for (int i = 0; i < level.size(); i++) {
        TreeNode node = level.get(i);
        rows.add(new ObjectProperties(node.id, node.properties));
        addUses(node, uses);
        for (TreeNode child : node.children) {
          next.add(child);
          nextOwners.add(levelOwners.get(i));
        }
      }
      level = next;
      levelOwners = nextOwners;
    }
    properties.insert(tx, rows);
    if (!uses.isEmpty()) {
      instances.attach(tx, uses);
    }
  }

  private void insertLevel(Tx tx, List<TreeNode> level, List<Integer> owners) throws SQLException {
    List<ObjectRow> rows = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      rows.add(level.get(i).row(owners.get(i)));
    }
    long[] ids = hierarchy.insert(tx, rows);
    for (int i = 0; i < ids.length; i++) {
      level.get(i).id = ids[i];
    }
  }

  private static void addUses(TreeNode node, List<Instances.Use> uses) {
    if (node.data != null) {
      uses.add(new Instances.Use(node.id, Instances.ATTACHMENT_DATA, node.data));
    }
    if (node.original != null) {
      uses.add(new Instances.Use(node.id, Instances.ORIGINAL, node.original));
    }
  }
}
