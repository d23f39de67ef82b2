package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;

/** A server version that has run on this database. Table {@code versions}. */
@Entity
@Table(name = "versions")
@IdClass(VersionRow.Key.class)
public class VersionRow {

  /** Primary key. */
  public record Key(long major, long minor, long micro, long revision, long databaseRevision)
      implements Serializable {}

  @Id
  @Column(name = "major")
  private long major;

  @Id
  @Column(name = "minor")
  private long minor;

  @Id
  @Column(name = "micro")
  private long micro;

  @Id
  @Column(name = "revision")
  private long revision;

  @Id
  @Column(name = "databaserevision")
  private long databaseRevision;

  @Column(name = "updatetime")
  private LocalDateTime updateTime;

  /** Column major. */
  public long getMajor() {
    return major;
  }

  /** Sets {@link #getMajor()}. */
  public void setMajor(long major) {
    this.major = major;
  }

  /** Column minor. */
  public long getMinor() {
    return minor;
  }

  /** Sets {@link #getMinor()}. */
  public void setMinor(long minor) {
    this.minor = minor;
  }

  /** Column micro. */
  public long getMicro() {
    return micro;
  }

  /** Sets {@link #getMicro()}. */
  public void setMicro(long micro) {
    this.micro = micro;
  }

  /** Column revision. */
  public long getRevision() {
    return revision;
  }

  /** Sets {@link #getRevision()}. */
  public void setRevision(long revision) {
    this.revision = revision;
  }

  /** Schema revision. */
  public long getDatabaseRevision() {
    return databaseRevision;
  }

  /** Sets {@link #getDatabaseRevision()}. */
  public void setDatabaseRevision(long databaseRevision) {
    this.databaseRevision = databaseRevision;
  }

  /** Column updatetime. */
  public LocalDateTime getUpdateTime() {
    return updateTime;
  }

  /** Sets {@link #getUpdateTime()}. */
  public void setUpdateTime(LocalDateTime updateTime) {
    this.updateTime = updateTime;
  }
}
