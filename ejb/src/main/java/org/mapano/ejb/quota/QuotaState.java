package org.mapano.ejb.quota;

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
}
