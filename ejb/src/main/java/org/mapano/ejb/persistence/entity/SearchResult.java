package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A message found by a search folder. Table {@code searchresults}. */
@Entity
@Table(name = "searchresults")
@IdClass(SearchResult.Key.class)
public class SearchResult {

  /** Primary key. */
  public record Key(long folderId, long hierarchyId) implements Serializable {}

  @Id
  @Column(name = "folderid")
  private long folderId;

  @Id
  @Column(name = "hierarchyid")
  private long hierarchyId;

  @Column(name = "flags")
  private long flags;

  /** Search folder. */
  public long getFolderId() {
    return folderId;
  }

  /** Sets {@link #getFolderId()}. */
  public void setFolderId(long folderId) {
    this.folderId = folderId;
  }

  /** Message. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** Bit 0: message is read. */
  public long getFlags() {
    return flags;
  }

  /** Sets {@link #getFlags()}. */
  public void setFlags(long flags) {
    this.flags = flags;
  }
}
