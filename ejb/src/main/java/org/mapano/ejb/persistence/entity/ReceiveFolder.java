package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Receive folder of a store for a message class. Table {@code receivefolder}. */
@Entity
@Table(name = "receivefolder")
public class ReceiveFolder {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private long id;

  @Column(name = "storeid")
  private long storeId;

  @Column(name = "objid")
  private long folderId;

  @Column(name = "messageclass")
  private String messageClass;

  /** Column id. */
  public long getId() {
    return id;
  }

  /** Hierarchy id of the store. */
  public long getStoreId() {
    return storeId;
  }

  /** Sets {@link #getStoreId()}. */
  public void setStoreId(long storeId) {
    this.storeId = storeId;
  }

  /** Hierarchy id of the folder. */
  public long getFolderId() {
    return folderId;
  }

  /** Sets {@link #getFolderId()}. */
  public void setFolderId(long folderId) {
    this.folderId = folderId;
  }

  /** Class; '' is the default. */
  public String getMessageClass() {
    return messageClass;
  }

  /** Sets {@link #getMessageClass()}. */
  public void setMessageClass(String messageClass) {
    this.messageClass = messageClass;
  }
}
