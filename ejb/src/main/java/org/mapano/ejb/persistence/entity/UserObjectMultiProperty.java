package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One value of a multi-value attribute of a user object. Table {@code objectmvproperty}. */
@Entity
@Table(name = "objectmvproperty")
@IdClass(UserObjectMultiProperty.Key.class)
public class UserObjectMultiProperty extends UserAttribute {

  /** Primary key. */
  public record Key(long objectId, String name, int orderId) implements Serializable {}

  @Id
  @Column(name = "orderid")
  private int orderId;

  /** Place among the values, from 0. */
  public int getOrderId() {
    return orderId;
  }

  /** Sets {@link #getOrderId()}. */
  public void setOrderId(int orderId) {
    this.orderId = orderId;
  }
}
