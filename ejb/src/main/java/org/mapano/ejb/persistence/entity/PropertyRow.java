package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A single-value property. Table {@code properties}. */
@Entity
@Table(name = "properties")
@IdClass(PropertyRow.Key.class)
public class PropertyRow extends ValueColumns {

  /** Primary key. */
  public record Key(long hierarchyId, int tag, int type) implements Serializable {}

  @Column(name = "comp")
  private Integer comp;

  /** Reserved, false. */
  public Integer getComp() {
    return comp;
  }

  /** Sets {@link #getComp()}. */
  public void setComp(Integer comp) {
    this.comp = comp;
  }
}
