package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A permission entry of an object. Table {@code acl}. */
@Entity
@Table(name = "acl")
@IdClass(AclEntry.Key.class)
public class AclEntry {

  /** Primary key. */
  public record Key(int id, long hierarchyId, int type) implements Serializable {}

  @Id
  @Column(name = "id")
  private int id;

  @Id
  @Column(name = "hierarchy_id")
  private long hierarchyId;

  @Id
  @Column(name = "type")
  private int type;

  @Column(name = "rights")
  private long rights;

  /** Users.id of the user, group or company. */
  public int getId() {
    return id;
  }

  /** Sets {@link #getId()}. */
  public void setId(int id) {
    this.id = id;
  }

  /** Object. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** 1 denied, 2 granted. */
  public int getType() {
    return type;
  }

  /** Sets {@link #getType()}. */
  public void setType(int type) {
    this.type = type;
  }

  /** Bit mask. */
  public long getRights() {
    return rights;
  }

  /** Sets {@link #getRights()}. */
  public void setRights(long rights) {
    this.rights = rights;
  }
}
