package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An object whose table copies are still to be written. Table {@code deferredupdate}. */
@Entity
@Table(name = "deferredupdate")
public class DeferredUpdate {

  @Id
  @Column(name = "hierarchyid")
  private long hierarchyId;

  @Column(name = "folderid")
  private long folderId;

  @Column(name = "srcfolderid")
  private Long sourceFolderId;

  /** Hierarchy.id. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** Column folderid. */
  public long getFolderId() {
    return folderId;
  }

  /** Sets {@link #getFolderId()}. */
  public void setFolderId(long folderId) {
    this.folderId = folderId;
  }

  /** Folder whose rows must be removed after a move, or NULL. */
  public Long getSourceFolderId() {
    return sourceFolderId;
  }

  /** Sets {@link #getSourceFolderId()}. */
  public void setSourceFolderId(Long sourceFolderId) {
    this.sourceFolderId = sourceFolderId;
  }
}
