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
  @Column(name = "orderid")
  private int orderId;

  /** 0,1,2,. */
  public int getOrderId() {
    return orderId;
  }

  /** Sets {@link #getOrderId()}. */
  public void setOrderId(int orderId) {
    this.orderId = orderId;
  }
}
