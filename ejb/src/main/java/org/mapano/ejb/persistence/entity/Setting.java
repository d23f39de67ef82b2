package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A server-wide value. Table {@code settings}. */
@Entity
@Table(name = "settings")
public class Setting {

  @Id
  @Column(name = "name")
  private String name;

  @Column(name = "value")
  private byte[] value;

  /** Key. */
  public String getName() {
    return name;
  }

  /** Sets {@link #getName()}. */
  public void setName(String name) {
    this.name = name;
  }

  /** Blob. */
  public byte[] getValue() {
    return value;
  }

  /** Sets {@link #getValue()}. */
  public void setValue(byte[] value) {
    this.value = value;
  }
}
