package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** How far a client has synchronised. Table {@code syncs}. */
@Entity
@Table(name = "syncs")
public class SyncState {

  @Id
  @Column(name = "id")
  private int id;

  @Column(name = "sourcekey")
  private byte[] sourceKey;

  @Column(name = "change_id")
  private int changeId;

  @Column(name = "sync_type")
  private Integer syncType;

  @Column(name = "sync_time")
  private LocalDateTime syncTime;

  /** Sync id. */
  public int getId() {
    return id;
  }

  /** Sets {@link #getId()}. */
  public void setId(int id) {
    this.id = id;
  }

  /** Folder; empty for AB and whole-server. */
  public byte[] getSourceKey() {
    return sourceKey;
  }

  /** Sets {@link #getSourceKey()}. */
  public void setSourceKey(byte[] sourceKey) {
    this.sourceKey = sourceKey;
  }

  /** Last confirmed change. */
  public int getChangeId() {
    return changeId;
  }

  /** Sets {@link #getChangeId()}. */
  public void setChangeId(int changeId) {
    this.changeId = changeId;
  }

  /** 1 contents, 2 hierarchy, 3 AB. */
  public Integer getSyncType() {
    return syncType;
  }

  /** Sets {@link #getSyncType()}. */
  public void setSyncType(Integer syncType) {
    this.syncType = syncType;
  }

  /** Last use, for the purge. */
  public LocalDateTime getSyncTime() {
    return syncTime;
  }

  /** Sets {@link #getSyncTime()}. */
  public void setSyncTime(LocalDateTime syncTime) {
    this.syncTime = syncTime;
  }
}
