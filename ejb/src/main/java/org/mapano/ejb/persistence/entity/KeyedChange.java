package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;

/** What the change logs of the store and of the address book have in common. */
@MappedSuperclass
@IdClass(KeyedChange.Key.class)
public abstract class KeyedChange {

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

  /** Change id. */
  public int getId() {
    return id;
  }

  /** Sets {@link #getId()}. */
  public void setId(int id) {
    this.id = id;
  }

  /** Source key of the changed object; in the address book its entry id. */
  public byte[] getSourceKey() {
    return sourceKey;
  }

  /** Sets {@link #getSourceKey()}. */
  public void setSourceKey(byte[] sourceKey) {
    this.sourceKey = sourceKey;
  }

  /** Source key of its parent folder; in the address book the entry id of the container. */
  public byte[] getParentSourceKey() {
    return parentSourceKey;
  }

  /** Sets {@link #getParentSourceKey()}. */
  public void setParentSourceKey(byte[] parentSourceKey) {
    this.parentSourceKey = parentSourceKey;
  }

  /** Kind of change, as {@link org.mapano.ejb.sync.ChangeType} and, in the address book, 0x400n. */
  public int getChangeType() {
    return changeType;
  }

  /** Sets {@link #getChangeType()}. */
  public void setChangeType(int changeType) {
    this.changeType = changeType;
  }
}
