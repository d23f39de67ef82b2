package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An object of a store: store, folder, message, recipient, attachment. Table {@code hierarchy}. */
@Entity
@Table(name = "hierarchy")
public class HierarchyNode {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private long id;

  @Column(name = "parent")
  private Long parent;

  @Column(name = "type")
  private int type;

  @Column(name = "flags")
  private int flags;

  @Column(name = "owner")
  private long owner;

  /** Hierarchy id. */
  public long getId() {
    return id;
  }

  /** Parent object; NULL for a store. */
  public Long getParent() {
    return parent;
  }

  /** Sets {@link #getParent()}. */
  public void setParent(Long parent) {
    this.parent = parent;
  }

  /** 1 store, 3 folder, 5 message, 6 or 8 recipient, 7 attachment. */
  public int getType() {
    return type;
  }

  /** Sets {@link #getType()}. */
  public void setType(int type) {
    this.type = type;
  }

  /** Folder: 0 root, 1 generic, 2 search; message: 0x40 associated; both: 0x400 soft-deleted. */
  public int getFlags() {
    return flags;
  }

  /** Sets {@link #getFlags()}. */
  public void setFlags(int flags) {
    this.flags = flags;
  }

  /** Users.id of the creator / store owner; 0 for orphan. */
  public long getOwner() {
    return owner;
  }

  /** Sets {@link #getOwner()}. */
  public void setOwner(long owner) {
    this.owner = owner;
  }
}
