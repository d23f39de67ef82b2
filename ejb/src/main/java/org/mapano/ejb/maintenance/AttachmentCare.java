package org.mapano.ejb.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.attachment.AttachmentMove;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.attachment.AttachmentStorages;
import org.mapano.ejb.attachment.OrphanReport;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.task.Progress;

/** Searches and moves attachment data (UPGRADE-03). */
@Singleton
class AttachmentCare {
  private final ServerConfig config;
  private final Transactions transactions;
  private final Sequences sequences;
  private final AttachmentStorage used;

  @Inject
  AttachmentCare(
      ServerConfig config, Transactions transactions, Sequences sequences, AttachmentStorage used) {
    this.config = config;
    this.transactions = transactions;
    this.sequences = sequences;
    this.used = used;
  }

  /** Looks for data without owner in the storage in use. */
  Map<String, Long> search(boolean repair, Progress progress) {
    return counts(used.searchOrphans(repair, soFar -> progress.counted(counts(soFar))));
  }

  private static Map<String, Long> counts(OrphanReport report) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("looked", report.looked());
    counts.put("orphans", report.orphans());
    counts.put("bytes", report.bytes());
    counts.put("restored", report.restored());
    return counts;
  }

  /**
   * Opens a storage that is not in use.
   *
   * @throws StoreException INVALID_PARAMETER for an unknown one and for the one in use
   */
  AttachmentStorage other(String name) {
    if (AttachmentStorages.sameLayout(name, used.name())) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "The attachments are kept in \"" + name + "\" now");
    }
    return AttachmentStorages.named(name, config, transactions, sequences.serverGuid())
        .orElseThrow(() ->
            new StoreException(
                ErrorCode.INVALID_PARAMETER, "There is no attachment storage \"" + name + "\""));
  }

  /** Copies all data of the storage in use to another one. */
  Map<String, Long> copyTo(AttachmentStorage target) {
    return counts(new AttachmentMove(transactions, used, target).run(false));
  }

  /**
   * Checks that data can be taken away from a storage. Two layouts of plain files lie in one
   * directory tree and share some places, so that removing from one would remove from the other.
   */
  void requireApart(AttachmentStorage source) {
    if (AttachmentStorages.isPlainFiles(source.name())
        && AttachmentStorages.isPlainFiles(used.name())) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER,
          "Data can be copied but not moved between two layouts of files");
    }
  }

  /** Copies what the storage in use lacks from another one, and empties that. */
  Map<String, Long> moveFrom(AttachmentStorage source) {
    return counts(new AttachmentMove(transactions, source, used).run(true));
  }

  private static Map<String, Long> counts(AttachmentMove.Result result) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("copied", result.copied());
    counts.put("present", result.present());
    counts.put("missing", result.missing());
    return counts;
  }
}
