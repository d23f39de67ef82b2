package org.mapano.ejb.quota.monitor;

import org.mapano.ejb.quota.QuotaState;

/** Kinds of notices, each with its template (MON-03). */
enum NoticeKind {
  USER_WARNING,
  USER_SOFT,
  USER_HARD,
  COMPANY_WARNING;

  /** The notice to a user at a level that has been reached. */
  static NoticeKind ofUser(QuotaState.Status level) {
    return switch (level) {
      case SOFT -> USER_SOFT;
      case HARD -> USER_HARD;
      default -> USER_WARNING;
    };
  }
}
