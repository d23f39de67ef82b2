package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A single-value attribute of a user object. Table {@code objectproperty}. */
@Entity
@Table(name = "objectproperty")
@IdClass(UserObjectProperty.Key.class)
public class UserObjectProperty {

  /** Primary key. */
  public record Key(long objectId, String name) implements Serializable {}

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

  /** Name, see the class of numbers. */
  public String getName() {
    return name;
  }

  /** Sets {@link #getName()}. */
  public void setName(String name) {
    this.name = name;
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
