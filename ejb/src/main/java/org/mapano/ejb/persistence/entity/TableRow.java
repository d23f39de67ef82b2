package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Copy of a property for table reading, clustered by folder. Table {@code tproperties}. */
@Entity
@Table(name = "tproperties")
@IdClass(TableRow.Key.class)
public class TableRow extends ValueColumns {

  /** Primary key. */
  public record Key(long folderId, long hierarchyId, int tag, int type) implements Serializable {}

  @Id
  @Column(name = "folderid")
  private long folderId;

  /** Parent folder. */
  public long getFolderId() {
    return folderId;
  }

  /** Sets {@link #getFolderId()}. */
  public void setFolderId(long folderId) {
    this.folderId = folderId;
  }
}
