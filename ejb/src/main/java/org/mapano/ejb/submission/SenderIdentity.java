package org.mapano.ejb.submission;

import org.mapano.ejb.users.UserAccount;

/**
 * In whose name a message is sent.
 *
 * @param kind how
 * @param owner whose store the message is in
 * @param represented in whose name; the owner for {@link Kind#OWN}, null for {@link Kind#PASSED_ON}
 */
record SenderIdentity(Kind kind, UserAccount owner, UserAccount represented) {
  /** How the name is used. */
  enum Kind {
    /** In the owner's own name. */
    OWN,
    /** Recipients see both: From the other, Sender the owner (SENDAS-01). */
    ON_BEHALF,
    /** Recipients see only the other (SENDAS-02). */
    SEND_AS,
    /** A redirected mail keeps its foreign sender. */
    PASSED_ON
  }
}
