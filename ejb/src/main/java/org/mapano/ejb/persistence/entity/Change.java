package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The last change of a kind to a folder or message. Table {@code changes}. */
@Entity
@Table(name = "changes")
@IdClass(Change.Key.class)
public class Change {

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

  @Column(name = "flags")
  private Integer flags;

  @Column(name = "sourcesync")
  private Integer sourceSync;

  /** Change id. */
  public int getId() {
    return id;
  }

  /** Sets {@link #getId()}. */
  public void setId(int id) {
    this.id = id;
  }

  /** Of the changed object. */
  public byte[] getSourceKey() {
    return sourceKey;
  }

  /** Sets {@link #getSourceKey()}. */
  public void setSourceKey(byte[] sourceKey) {
    this.sourceKey = sourceKey;
  }

  /** Of its parent folder. */
  public byte[] getParentSourceKey() {
    return parentSourceKey;
  }

  /** Sets {@link #getParentSourceKey()}. */
  public void setParentSourceKey(byte[] parentSourceKey) {
    this.parentSourceKey = parentSourceKey;
  }

  /** See below. */
  public int getChangeType() {
    return changeType;
  }

  /** Sets {@link #getChangeType()}. */
  public void setChangeType(int changeType) {
    this.changeType = changeType;
  }

  /** Read flag value for read-state changes; else NULL/0. */
  public Integer getFlags() {
    return flags;
  }

  /** Sets {@link #getFlags()}. */
  public void setFlags(Integer flags) {
    this.flags = flags;
  }

  /** Sync id that caused it; 0 for normal clients. */
  public Integer getSourceSync() {
    return sourceSync;
  }

  /** Sets {@link #getSourceSync()}. */
  public void setSourceSync(Integer sourceSync) {
    this.sourceSync = sourceSync;
  }
}
