package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An object of the database user source. Table {@code object}. */
@Entity
@Table(name = "object")
public class UserObject {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private long id;

  @Column(name = "externid")
  private byte[] externId;

  @Column(name = "objectclass")
  private long objectClass;

  /** Column id. */
  public long getId() {
    return id;
  }

  /** Random 16 bytes. */
  public byte[] getExternId() {
    return externId;
  }

  /** Sets {@link #getExternId()}. */
  public void setExternId(byte[] externId) {
    this.externId = externId;
  }

  /** Class number. */
  public long getObjectClass() {
    return objectClass;
  }

  /** Sets {@link #getObjectClass()}. */
  public void setObjectClass(long objectClass) {
    this.objectClass = objectClass;
  }
}
