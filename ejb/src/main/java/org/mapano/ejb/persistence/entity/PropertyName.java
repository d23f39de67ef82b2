package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name behind the tag of a named property. Table {@code names}. */
@Entity
@Table(name = "names")
public class PropertyName {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private int id;

  @Column(name = "nameid")
  private Integer nameId;

  @Column(name = "namestring")
  private String nameString;

  @Column(name = "guid")
  private byte[] guid;

  /** Tag = 34049 + id. */
  public int getId() {
    return id;
  }

  /** Number for kind MNID_ID, else NULL. */
  public Integer getNameId() {
    return nameId;
  }

  /** Sets {@link #getNameId()}. */
  public void setNameId(Integer nameId) {
    this.nameId = nameId;
  }

  /** Case-sensitive name for MNID_STRING, else NULL. */
  public String getNameString() {
    return nameString;
  }

  /** Sets {@link #getNameString()}. */
  public void setNameString(String nameString) {
    this.nameString = nameString;
  }

  /** Property set. */
  public byte[] getGuid() {
    return guid;
  }

  /** Sets {@link #getGuid()}. */
  public void setGuid(byte[] guid) {
    this.guid = guid;
  }
}
