package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The last change of a kind to a folder or message. Table {@code changes}. */
@Entity
@Table(name = "changes")
public class Change extends KeyedChange {

  @Column(name = "flags")
  private Integer flags;

  @Column(name = "sourcesync")
  private Integer sourceSync;

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
