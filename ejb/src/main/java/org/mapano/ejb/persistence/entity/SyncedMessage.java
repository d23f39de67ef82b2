package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A message that a restricted synchronisation has delivered. Table {@code syncedmessages}. */
@Entity
@Table(name = "syncedmessages")
@IdClass(SyncedMessage.Key.class)
public class SyncedMessage {

  /** Primary key. */
  public record Key(long syncId, long changeId, byte[] sourceKey) implements Serializable {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && syncId == that.syncId
          && changeId == that.changeId
          && java.util.Arrays.equals(sourceKey, that.sourceKey);
    }

    @Override
    public int hashCode() {
      return java.util.Objects.hash(syncId, changeId, java.util.Arrays.hashCode(sourceKey));
    }
  }

  @Id
  @Column(name = "sync_id")
  private long syncId;

  @Id
  @Column(name = "change_id")
  private long changeId;

  @Id
  @Column(name = "sourcekey")
  private byte[] sourceKey;

  @Column(name = "parentsourcekey")
  private byte[] parentSourceKey;

  /** Syncs.id. */
  public long getSyncId() {
    return syncId;
  }

  /** Sets {@link #getSyncId()}. */
  public void setSyncId(long syncId) {
    this.syncId = syncId;
  }

  /** State. */
  public long getChangeId() {
    return changeId;
  }

  /** Sets {@link #getChangeId()}. */
  public void setChangeId(long changeId) {
    this.changeId = changeId;
  }

  /** Column sourcekey. */
  public byte[] getSourceKey() {
    return sourceKey;
  }

  /** Sets {@link #getSourceKey()}. */
  public void setSourceKey(byte[] sourceKey) {
    this.sourceKey = sourceKey;
  }

  /** Column parentsourcekey. */
  public byte[] getParentSourceKey() {
    return parentSourceKey;
  }

  /** Sets {@link #getParentSourceKey()}. */
  public void setParentSourceKey(byte[] parentSourceKey) {
    this.parentSourceKey = parentSourceKey;
  }
}
