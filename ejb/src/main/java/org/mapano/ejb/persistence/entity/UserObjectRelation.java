package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A relation between user objects. Table {@code objectrelation}. */
@Entity
@Table(name = "objectrelation")
@IdClass(UserObjectRelation.Key.class)
public class UserObjectRelation {

  /** Primary key. */
  public record Key(long objectId, long parentObjectId, int relationType) implements Serializable {}

  @Id
  @Column(name = "objectid")
  private long objectId;

  @Id
  @Column(name = "parentobjectid")
  private long parentObjectId;

  @Id
  @Column(name = "relationtype")
  private int relationType;

  /** Member. */
  public long getObjectId() {
    return objectId;
  }

  /** Sets {@link #getObjectId()}. */
  public void setObjectId(long objectId) {
    this.objectId = objectId;
  }

  /** Group / company / user the relation points at. */
  public long getParentObjectId() {
    return parentObjectId;
  }

  /** Sets {@link #getParentObjectId()}. */
  public void setParentObjectId(long parentObjectId) {
    this.parentObjectId = parentObjectId;
  }

  /** 1..7 see the class of numbers. */
  public int getRelationType() {
    return relationType;
  }

  /** Sets {@link #getRelationType()}. */
  public void setRelationType(int relationType) {
    this.relationType = relationType;
  }
}
