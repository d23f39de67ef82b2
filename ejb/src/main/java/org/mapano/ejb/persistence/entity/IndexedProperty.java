package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A unique binary key of an object: entry id or source key. Table {@code indexedproperties}. */
@Entity
@Table(name = "indexedproperties")
@IdClass(IndexedProperty.Key.class)
public class IndexedProperty {

  /** Primary key. */
  public record Key(long hierarchyId, int tag) implements Serializable {}

  @Id
  @Column(name = "hierarchyid")
  private long hierarchyId;

  @Id
  @Column(name = "tag")
  private int tag;

  @Column(name = "val_binary")
  private byte[] valueBinary;

  /** Hierarchy.id. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** 4095 = entryid, 26080 (0x65E0) = source key. */
  public int getTag() {
    return tag;
  }

  /** Sets {@link #getTag()}. */
  public void setTag(int tag) {
    this.tag = tag;
  }

  /** Binary, CLSID. */
  public byte[] getValueBinary() {
    return valueBinary;
  }

  /** Sets {@link #getValueBinary()}. */
  public void setValueBinary(byte[] valueBinary) {
    this.valueBinary = valueBinary;
  }
}
