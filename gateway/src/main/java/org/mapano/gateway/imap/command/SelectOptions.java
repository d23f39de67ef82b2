package org.mapano.gateway.imap.command;

import java.io.IOException;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.SequenceSet;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;

/**
 * Parameters of SELECT and EXAMINE (RFC 7162 3.1.8, 3.2.5).
 *
 * @param condstore whether CONDSTORE was asked for
 * @param resync what the client knows, or null
 */
record SelectOptions(boolean condstore, Known resync) {
  /**
   * State of a client's mirror.
   *
   * @param validity UIDVALIDITY
   * @param modSequence highest mod-sequence
   * @param uids known UIDs, or null for all
   */
  record Known(long validity, long modSequence, SequenceSet uids) {}

  private static final SelectOptions NONE = new SelectOptions(false, null);

  static SelectOptions parse(ImapSession session, ArgumentParser in)
      throws ImapSyntaxException, ImapException, IOException {
    if (in.atEnd()) {
      return NONE;
    }
    in.space();
    in.expect('(');
    boolean condstore = false;
    Known resync = null;
    do {
      if (in.acceptWord("CONDSTORE")) {
        condstore = true;
      } else if (in.acceptWord("QRESYNC")) {
        if (!session.enabled(Extension.QRESYNC)) {
          throw ImapException.bad("QRESYNC is not enabled");
        }
        resync = known(in);
      } else {
        throw new ImapSyntaxException("Unknown parameter");
      }
    } while (in.accept(' '));
    in.expect(')');
    in.end();
    return new SelectOptions(condstore, resync);
  }

  private static Known known(ArgumentParser in) throws ImapSyntaxException {
    in.space();
    in.expect('(');
    long validity = in.number();
    in.space();
    long modSequence = in.number64();
    SequenceSet uids = null;
    if (in.accept(' ')) {
      if (in.peek() != '(') {
        uids = in.sequenceSet();
        if (in.accept(' ')) {
          matchData(in);
        }
      } else {
        matchData(in);
      }
    }
    in.expect(')');
    return new Known(validity, modSequence, uids);
  }

  /** Sequence numbers with their UIDs only spare work where history is short; they are not used. */
  private static void matchData(ArgumentParser in) throws ImapSyntaxException {
    in.expect('(');
    in.sequenceSet();
    in.space();
    in.sequenceSet();
    in.expect(')');
  }
}
