package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A chunk of attachment data kept in the database. Table {@code lob}. */
@Entity
@Table(name = "lob")
@IdClass(LobChunk.Key.class)
public class LobChunk {

  /** Primary key. */
  public record Key(long instanceId, int chunkId, int tag) implements Serializable {}

  @Id
  @Column(name = "instanceid")
  private long instanceId;

  @Id
  @Column(name = "chunkid")
  private int chunkId;

  @Id
  @Column(name = "tag")
  private int tag;

  @Column(name = "val_binary")
  private byte[] valueBinary;

  /** Singleinstances.instanceid. */
  public long getInstanceId() {
    return instanceId;
  }

  /** Sets {@link #getInstanceId()}. */
  public void setInstanceId(long instanceId) {
    this.instanceId = instanceId;
  }

  /** 0,1,2,... chunks of 384 KiB. */
  public int getChunkId() {
    return chunkId;
  }

  /** Sets {@link #getChunkId()}. */
  public void setChunkId(int chunkId) {
    this.chunkId = chunkId;
  }

  /** Property id. */
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
