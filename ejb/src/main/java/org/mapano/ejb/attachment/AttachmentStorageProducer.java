package org.mapano.ejb.attachment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Transactions;

/** Opens the attachment storage of the running server. */
@Singleton
public class AttachmentStorageProducer {
  /** System property: start although another storage was used last (UPGRADE-04). */
  private static final String IGNORE_CONFLICT = "mapano.ignore-attachment-storage-conflict";

  private final ServerConfig config;
  private final Transactions transactions;
  private final Sequences sequences;
  private AttachmentStorage storage;

  /** Takes what the storages are made of. */
  @Inject
  public AttachmentStorageProducer(
      ServerConfig config, Transactions transactions, Sequences sequences) {
    this.config = config;
    this.transactions = transactions;
    this.sequences = sequences;
  }

  /** Opens the storage; a conflict with the recorded one stops the deployment with the reason. */
  @PostConstruct
  void open() {
    storage = AttachmentStorages.open(config, transactions, sequences.serverGuid());
    StorageRecord.check(transactions, storage, Boolean.getBoolean(IGNORE_CONFLICT));
  }

  /** The storage of the server. */
  @Produces
  @Singleton
  public AttachmentStorage storage() {
    return storage;
  }
}
