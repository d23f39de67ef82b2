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
public class UserObjectMultiProperty {

  /** Primary key. */
  public record Key(long objectId, String name, int orderId) implements Serializable {}

  @Id
  @Column(name = "objectid")
  private long objectId;

  @Id
  @Column(name = "propname")
  private String name;

  @Id
  @Column(name = "orderid")
  private int orderId;

  @Column(name = "value")
  private String value;

  /** Object.id. */
  public long getObjectId() {
    return objectId;
  }

  /** Sets {@link #getObjectId()}. */
  public void setObjectId(long objectId) {
    this.objectId = objectId;
  }

  /** Column propname. */
  public String getName() {
    return name;
  }

  /** Sets {@link #getName()}. */
  public void setName(String name) {
    this.name = name;
  }

  /** Column orderid. */
  public int getOrderId() {
    return orderId;
  }

  /** Sets {@link #getOrderId()}. */
  public void setOrderId(int orderId) {
    this.orderId = orderId;
  }

  /** Column value. */
  public String getValue() {
    return value;
  }

  /** Sets {@link #getValue()}. */
  public void setValue(String value) {
    this.value = value;
  }
}
