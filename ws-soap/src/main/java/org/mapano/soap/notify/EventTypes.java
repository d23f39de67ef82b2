package org.mapano.soap.notify;

/** Bits of subscriptions and types of notifications. */
final class EventTypes {
  static final long NEW_MAIL = 0x2;
  static final long CREATED = 0x4;
  static final long DELETED = 0x8;
  static final long MODIFIED = 0x10;
  static final long MOVED = 0x20;
  static final long COPIED = 0x40;
  static final long SYNC = 0x80000001L;
  static final long TABLE = 0x100;

  /** Modifier: of messages only; a folder stands for the messages in it. */
  static final long ONLY_MESSAGES = 0x10000;

  /** Modifier: of folders only. */
  static final long ONLY_FOLDERS = 0x20000;

  /** Modifier: not of folders whose counters alone have changed. */
  static final long NO_COUNTERS = 0x40000;

  private EventTypes() {}
}
