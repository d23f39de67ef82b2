package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Which object uses which attachment instance. Table {@code singleinstances}. */
@Entity
@Table(name = "singleinstances")
@IdClass(SingleInstance.Key.class)
public class SingleInstance {

  /** Primary key. */
  public record Key(long instanceId, long hierarchyId, int tag) implements Serializable {}

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "instanceid")
  private long instanceId;

  @Id
  @Column(name = "hierarchyid")
  private long hierarchyId;

  @Id
  @Column(name = "tag")
  private int tag;

  @Column(name = "filename")
  private String filename;

  /** Instance. */
  public long getInstanceId() {
    return instanceId;
  }

  /** Attachment object (or message, for PR_EC_IMAP_EMAIL). */
  public long getHierarchyId() {
    return hierarchyId;
  }

  /** Sets {@link #getHierarchyId()}. */
  public void setHierarchyId(long hierarchyId) {
    this.hierarchyId = hierarchyId;
  }

  /** Property id: 0x3701 attachment data, 0x678C IMAP message. */
  public int getTag() {
    return tag;
  }

  /** Sets {@link #getTag()}. */
  public void setTag(int tag) {
    this.tag = tag;
  }

  /** Place of the data for files_v2; NULL for the other back ends. */
  public String getFilename() {
    return filename;
  }

  /** Sets {@link #getFilename()}. */
  public void setFilename(String filename) {
    this.filename = filename;
  }
}
