package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * What the tables of properties have in common: the object, the property, and the columns for its
 * value, of which one is used according to the type.
 */
@MappedSuperclass
public abstract class ValueColumns {
  @Id
  @Column(name = "hierarchyid")
  private long hierarchyId;

  @Id
  @Column(name = "tag")
  private int tag;

  @Id
  @Column(name = "type")
  private int type;

  @Column(name = "val_ulong")
  private Long valueLong;

  @Column(name = "val_string")
  private String valueString;

  @Column(name = "val_binary")
  private byte[] valueBinary;

  @Column(name = "val_double")
  private Double valueDouble;

  @Column(name = "val_longint")
  private Long valueInt64;

  @Column(name = "val_hi")
  private Integer valueHigh;

  @Column(name = "val_lo")
  private Long valueLow;

  /** Hierarchy.id of the object. */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** Property id (upper 16 bits of the tag). */
  public int getTag() {
    return tag;
  }

  /** Sets {@link #getTag()}. */
  public void setTag(int tag) {
    this.tag = tag;
  }

  /**
   * Property type (lower 16 bits); strings are always 30, values of multi-value properties have the
   * multi-value type, e.g. 0x101E.
   */
  public int getType() {
    return type;
  }

  /** Sets {@link #getType()}. */
  public void setType(int type) {
    this.type = type;
  }

  /** I2, LONG, BOOLEAN. */
  public Long getValueLong() {
    return valueLong;
  }

  /** Sets {@link #getValueLong()}. */
  public void setValueLong(Long valueLong) {
    this.valueLong = valueLong;
  }

  /** Text. */
  public String getValueString() {
    return valueString;
  }

  /** Sets {@link #getValueString()}. */
  public void setValueString(String valueString) {
    this.valueString = valueString;
  }

  /** Binary, CLSID. */
  public byte[] getValueBinary() {
    return valueBinary;
  }

  /** Sets {@link #getValueBinary()}. */
  public void setValueBinary(byte[] valueBinary) {
    this.valueBinary = valueBinary;
  }

  /** R4, DOUBLE, APPTIME. */
  public Double getValueDouble() {
    return valueDouble;
  }

  /** Sets {@link #getValueDouble()}. */
  public void setValueDouble(Double valueDouble) {
    this.valueDouble = valueDouble;
  }

  /** I8. */
  public Long getValueInt64() {
    return valueInt64;
  }

  /** Sets {@link #getValueInt64()}. */
  public void setValueInt64(Long valueInt64) {
    this.valueInt64 = valueInt64;
  }

  /** High part of SYSTIME, CURRENCY. */
  public Integer getValueHigh() {
    return valueHigh;
  }

  /** Sets {@link #getValueHigh()}. */
  public void setValueHigh(Integer valueHigh) {
    this.valueHigh = valueHigh;
  }

  /** Low part. */
  public Long getValueLow() {
    return valueLow;
  }

  /** Sets {@link #getValueLow()}. */
  public void setValueLow(Long valueLow) {
    this.valueLow = valueLow;
  }
}
