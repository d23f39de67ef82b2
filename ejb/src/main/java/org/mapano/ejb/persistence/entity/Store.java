package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A store and its owner. Table {@code stores}. */
@Entity
@Table(name = "stores")
public class Store {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private long id;

  @Column(name = "hierarchy_id")
  private long hierarchyId;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "type")
  private int type;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "company")
  private long company;

  @Column(name = "guid")
  private byte[] guid;

  /** Store number (unused otherwise). */
  public long getId() {
    return id;
  }

  /** Store object. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /**
   * Users.id; 0 or an id without users row = orphan; Everyone (1) or company id for a public store.
   */
  public long getUserId() {
    return userId;
  }

  /** Sets {@link #getUserId()}. */
  public void setUserId(long userId) {
    this.userId = userId;
  }

  /** 0 private, 1 public, 2 archive. */
  public int getType() {
    return type;
  }

  /** Sets {@link #getType()}. */
  public void setType(int type) {
    this.type = type;
  }

  /** Login name at creation / hook time. */
  public String getUserName() {
    return userName;
  }

  /** Sets {@link #getUserName()}. */
  public void setUserName(String userName) {
    this.userName = userName;
  }

  /** Users.id of the company or 0. */
  public long getCompany() {
    return company;
  }

  /** Sets {@link #getCompany()}. */
  public void setCompany(long company) {
    this.company = company;
  }

  /** 16 bytes store GUID. */
  public byte[] getGuid() {
    return guid;
  }

  /** Sets {@link #getGuid()}. */
  public void setGuid(byte[] guid) {
    this.guid = guid;
  }
}
