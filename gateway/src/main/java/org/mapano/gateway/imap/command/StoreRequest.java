package org.mapano.gateway.imap.command;

import java.util.ArrayList;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.SequenceSet;

/**
 * Arguments of STORE (RFC 3501 6.4.6, RFC 7162 3.1.3).
 *
 * @param set which messages; null for the saved search result
 * @param unchangedSince condition, or -1
 * @param mode what to do with the flags
 * @param silent whether the client wants no answer
 * @param flags the flags
 */
record StoreRequest(SequenceSet set, long unchangedSince, Mode mode, boolean silent, Flags flags) {
  /** Ways of changing flags. */
  enum Mode {
    REPLACE,
    ADD,
    REMOVE
  }

  static StoreRequest parse(ArgumentParser in) throws ImapSyntaxException {
    in.space();
    SequenceSet set = in.acceptWord("$") ? null : in.sequenceSet();
    in.space();
    long unchangedSince = -1;
    if (in.accept('(')) {
      if (!in.acceptWord("UNCHANGEDSINCE")) {
        throw new ImapSyntaxException("Unknown STORE modifier");
      }
      in.space();
      unchangedSince = in.number64();
      in.expect(')');
      in.space();
    }
    Mode mode = in.accept('+') ? Mode.ADD : in.accept('-') ? Mode.REMOVE : Mode.REPLACE;
    boolean silent = in.acceptWord("FLAGS.SILENT");
    if (!silent && !in.acceptWord("FLAGS")) {
      throw new ImapSyntaxException("STORE changes FLAGS only");
    }
    in.space();
    List<String> names = in.peek() == '(' ? in.flagList() : bare(in);
    in.end();
    return new StoreRequest(set, unchangedSince, mode, silent, Flags.of(names));
  }

  private static List<String> bare(ArgumentParser in) throws ImapSyntaxException {
    List<String> names = new ArrayList<>();
    do {
      names.add(in.flag());
    } while (in.accept(' '));
    return names;
  }
}
