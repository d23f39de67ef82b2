package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One value of a multi-value property. Table {@code mvproperties}. */
@Entity
@Table(name = "mvproperties")
@IdClass(MultiValueRow.Key.class)
public class MultiValueRow extends ValueColumns {

  /** Primary key. */
  public record Key(long hierarchyId, int orderId, int tag, int type) implements Serializable {}

  @Id
  @Column(name = "hierarchyid")
  private long hierarchyId;

  @Id
  @Column(name = "orderid")
  private int orderId;

  @Id
  @Column(name = "tag")
  private int tag;

  @Id
  @Column(name = "type")
  private int type;

  /** Hierarchy.id. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** 0,1,2,. */
  public int getOrderId() {
    return orderId;
  }

  /** Sets {@link #getOrderId()}. */
  public void setOrderId(int orderId) {
    this.orderId = orderId;
  }

  /** Property id. */
  public int getTag() {
    return tag;
  }

  /** Sets {@link #getTag()}. */
  public void setTag(int tag) {
    this.tag = tag;
  }

  /** Multi-value type, e.g. 0x101E (4126). */
  public int getType() {
    return type;
  }

  /** Sets {@link #getType()}. */
  public void setType(int type) {
    this.type = type;
  }
}
