package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A change to the address book. Table {@code abchanges}. */
@Entity
@Table(name = "abchanges")
@IdClass(AddressBookChange.Key.class)
public class AddressBookChange {

  /** Primary key. */
  public record Key(byte[] sourceKey, byte[] parentSourceKey, int changeType)
      implements Serializable {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && java.util.Arrays.equals(sourceKey, that.sourceKey)
          && java.util.Arrays.equals(parentSourceKey, that.parentSourceKey)
          && changeType == that.changeType;
    }

    @Override
    public int hashCode() {
      return java.util.Objects.hash(
          java.util.Arrays.hashCode(sourceKey),
          java.util.Arrays.hashCode(parentSourceKey),
          changeType);
    }
  }

  @Column(name = "id")
  private int id;

  @Id
  @Column(name = "sourcekey")
  private byte[] sourceKey;

  @Id
  @Column(name = "parentsourcekey")
  private byte[] parentSourceKey;

  @Id
  @Column(name = "change_type")
  private int changeType;

  /** Column id. */
  public int getId() {
    return id;
  }

  /** Sets {@link #getId()}. */
  public void setId(int id) {
    this.id = id;
  }

  /** AB entryid. */
  public byte[] getSourceKey() {
    return sourceKey;
  }

  /** Sets {@link #getSourceKey()}. */
  public void setSourceKey(byte[] sourceKey) {
    this.sourceKey = sourceKey;
  }

  /** AB entryid of container. */
  public byte[] getParentSourceKey() {
    return parentSourceKey;
  }

  /** Sets {@link #getParentSourceKey()}. */
  public void setParentSourceKey(byte[] parentSourceKey) {
    this.parentSourceKey = parentSourceKey;
  }

  /** 0x4001 new, 0x4002 change, 0x4005 delete. */
  public int getChangeType() {
    return changeType;
  }

  /** Sets {@link #getChangeType()}. */
  public void setChangeType(int changeType) {
    this.changeType = changeType;
  }
}
