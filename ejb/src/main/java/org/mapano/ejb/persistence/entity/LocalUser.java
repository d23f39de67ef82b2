package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Local id of an object of the user source. Table {@code users}. */
@Entity
@Table(name = "users")
public class LocalUser {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private long id;

  @Column(name = "externid")
  private byte[] externId;

  @Column(name = "objectclass")
  private int objectClass;

  @Column(name = "signature")
  private byte[] signature;

  @Column(name = "company")
  private long company;

  /** Local id. */
  public long getId() {
    return id;
  }

  /** Opaque id from the user source; NULL for ids 1 and 2. */
  public byte[] getExternId() {
    return externId;
  }

  /** Sets {@link #getExternId()}. */
  public void setExternId(byte[] externId) {
    this.externId = externId;
  }

  /** Class number, see the class of numbers. */
  public int getObjectClass() {
    return objectClass;
  }

  /** Sets {@link #getObjectClass()}. */
  public void setObjectClass(int objectClass) {
    this.objectClass = objectClass;
  }

  /** Change marker of the source; equality test only. */
  public byte[] getSignature() {
    return signature;
  }

  /** Sets {@link #getSignature()}. */
  public void setSignature(byte[] signature) {
    this.signature = signature;
  }

  /** Users.id or 0. */
  public long getCompany() {
    return company;
  }

  /** Sets {@link #getCompany()}. */
  public void setCompany(long company) {
    this.company = company;
  }
}
