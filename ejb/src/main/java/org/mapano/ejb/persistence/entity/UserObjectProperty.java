package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A single-value attribute of a user object. Table {@code objectproperty}. */
@Entity
@Table(name = "objectproperty")
@IdClass(UserObjectProperty.Key.class)
public class UserObjectProperty extends UserAttribute {

  /** Primary key. */
  public record Key(long objectId, String name) implements Serializable {}
}
