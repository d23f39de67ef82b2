package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What the tables of the attributes of user objects have in common. */
@MappedSuperclass
public abstract class UserAttribute {
  @Id
  @Column(name = "objectid")
  private long objectId;

  @Id
  @Column(name = "propname")
  private String name;

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

  /** Name of the attribute. */
  public String getName() {
    return name;
  }

  /** Sets {@link #getName()}. */
  public void setName(String name) {
    this.name = name;
  }

  /** The value as text. */
  public String getValue() {
    return value;
  }

  /** Sets {@link #getValue()}. */
  public void setValue(String value) {
    this.value = value;
  }
}
