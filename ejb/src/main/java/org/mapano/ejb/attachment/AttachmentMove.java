package org.mapano.ejb.attachment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;

/**
 * Copies all attachment data from one storage to another (UPGRADE-03). May run while the server
 * runs on the old one, and again: what the target has already is passed over.
 */
public final class AttachmentMove {
  private static final int BATCH = 200;

  private final Transactions transactions;
  private final AttachmentStorage source;
  private final AttachmentStorage target;

  /** A move; nothing happens before {@link #run}. */
  public AttachmentMove(
      Transactions transactions, AttachmentStorage source, AttachmentStorage target) {
    this.transactions = transactions;
    this.source = source;
    this.target = target;
  }

  /**
   * What was done.
   *
   * @param copied instances that the target has got
   * @param present instances that it had already
   * @param missing instances whose data the source does not have
   */
  public record Result(long copied, long present, long missing) {}

  private record Instance(long id, int propertyId) {}

  private enum Outcome {
    COPIED,
    PRESENT,
    MISSING
  }

  /**
   * Moves everything there is now.
   *
   * @param delete whether to remove the data from the source
   * @throws StoreException temporary when a storage fails; a further run goes on from there
   */
  public Result run(boolean delete) {
    long[] counts = new long[Outcome.values().length];
    List<Instance> batch = next(new Instance(-1, 0));
    while (!batch.isEmpty()) {
      for (Instance instance : batch) {
        Outcome outcome = copy(instance);
        counts[outcome.ordinal()]++;
        if (delete && outcome != Outcome.MISSING) {
          remove(instance);
        }
      }
      batch = next(batch.get(batch.size() - 1));
    }
    return new Result(counts[0], counts[1], counts[2]);
  }

  private List<Instance> next(Instance last) {
    String sql =
        "SELECT DISTINCT instanceid, tag FROM singleinstances"
            + " WHERE instanceid > ? OR instanceid = ? AND tag > ?"
            + " ORDER BY instanceid, tag LIMIT "
            + BATCH;
    return transactions.read(tx -> {
      try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
        select.setLong(1, last.id());
        select.setLong(2, last.id());
        select.setInt(3, last.propertyId());
        List<Instance> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            found.add(new Instance(rows.getLong(1), rows.getInt(2)));
          }
        }
        return found;
      }
    });
  }

  private Outcome copy(Instance instance) {
    if (has(target, instance)) {
      return Outcome.PRESENT;
    }
    if (!has(source, instance)) {
      return Outcome.MISSING;
    }
    transactions.write(tx -> {
      target.store(
          tx,
          instance.id(),
          instance.propertyId(),
          source.open(instance.id(), instance.propertyId()));
      return null;
    });
    return Outcome.COPIED;
  }

  private void remove(Instance instance) {
    transactions.write(tx -> {
      source.delete(tx, instance.id(), instance.propertyId());
      return null;
    });
  }

  private static boolean has(AttachmentStorage storage, Instance instance) {
    try {
      storage.open(instance.id(), instance.propertyId());
      return true;
    } catch (StoreException failed) {
      if (failed.code() == ErrorCode.NOT_FOUND) {
        return false;
      }
      throw failed;
    }
  }
}
