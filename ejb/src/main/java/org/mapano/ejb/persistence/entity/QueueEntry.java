package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A message waiting to be sent. Table {@code outgoingqueue}. */
@Entity
@Table(name = "outgoingqueue")
@IdClass(QueueEntry.Key.class)
public class QueueEntry {

  /** Primary key. */
  public record Key(long storeId, long hierarchyId, int flags) implements Serializable {}

  @Id
  @Column(name = "store_id")
  private long storeId;

  @Id
  @Column(name = "hierarchy_id")
  private long hierarchyId;

  @Id
  @Column(name = "flags")
  private int flags;

  /** Hierarchy id of the store. */
  public long getStoreId() {
    return storeId;
  }

  /** Sets {@link #getStoreId()}. */
  public void setStoreId(long storeId) {
    this.storeId = storeId;
  }

  /** Message. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /**
   * Bit 0: master queue (server spooler), 0: local queue of the client; bit 1: do sent-mail
   * processing.
   */
  public int getFlags() {
    return flags;
  }

  /** Sets {@link #getFlags()}. */
  public void setFlags(int flags) {
    this.flags = flags;
  }
}
