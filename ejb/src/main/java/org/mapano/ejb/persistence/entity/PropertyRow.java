package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A single-value property. Table {@code properties}. */
@Entity
@Table(name = "properties")
@IdClass(PropertyRow.Key.class)
public class PropertyRow extends ValueColumns {

  /** Primary key. */
  public record Key(long hierarchyId, int tag, int type) implements Serializable {}

  @Id
  @Column(name = "hierarchyid")
  private long hierarchyId;

  @Id
  @Column(name = "tag")
  private int tag;

  @Id
  @Column(name = "type")
  private int type;

  @Column(name = "comp")
  private Integer comp;

  /** Hierarchy.id. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** Property id (upper 16 bits of the tag). */
  public int getTag() {
    return tag;
  }

  /** Sets {@link #getTag()}. */
  public void setTag(int tag) {
    this.tag = tag;
  }

  /** Property type (lower 16 bits); strings always 30. */
  public int getType() {
    return type;
  }

  /** Sets {@link #getType()}. */
  public void setType(int type) {
    this.type = type;
  }

  /** Reserved, false. */
  public Integer getComp() {
    return comp;
  }

  /** Sets {@link #getComp()}. */
  public void setComp(Integer comp) {
    this.comp = comp;
  }
}
