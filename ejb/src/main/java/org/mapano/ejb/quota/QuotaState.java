package org.mapano.ejb.quota;

import org.mapano.ejb.users.QuotaSettings;

/**
 * Quota of a store at a moment, all in bytes; a level of 0 means none.
 *
 * @param size current size
 * @param status highest level reached
 */
public record QuotaState(long size, long warn, long soft, long hard, Status status) {
  /** Levels: warn tells, soft forbids sending, hard forbids saving. */
  public enum Status {
    OK,
    WARN,
    SOFT,
    HARD
  }

  /** The state of a store of a size with levels (store-semantics 11). */
  public static QuotaState of(long size, QuotaSettings levels) {
    return new QuotaState(size, levels.warn(), levels.soft(), levels.hard(), status(size, levels));
  }

  private static Status status(long size, QuotaSettings levels) {
    if (reached(size, levels.hard())) {
      return Status.HARD;
    }
    if (reached(size, levels.soft())) {
      return Status.SOFT;
    }
    return reached(size, levels.warn()) ? Status.WARN : Status.OK;
  }

  private static boolean reached(long size, long level) {
    return level > 0 && size >= level;
  }
}
