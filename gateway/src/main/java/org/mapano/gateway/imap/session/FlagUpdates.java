package org.mapano.gateway.imap.session;

import java.io.IOException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.ResponseBuffer;

/** Writes FETCH responses with changed flags and mod-sequences. */
final class FlagUpdates {
  private final ImapSession session;
  private final SelectedMailbox mailbox;
  private final FlagEcho echo;
  private final boolean modSequences;
  private final boolean withUid;

  FlagUpdates(ImapSession session, SelectedMailbox mailbox, FlagEcho echo) {
    this.session = session;
    this.mailbox = mailbox;
    this.echo = echo;
    this.modSequences = session.enabled(Extension.CONDSTORE);
    this.withUid = echo.withUid() || session.enabled(Extension.QRESYNC);
  }

  void write(FolderIndex before, FolderIndex now) throws IOException {
    int old = 0;
    for (int position = 0; position < now.count(); position++) {
      long uid = now.number(position);
      while (old < before.count() && before.number(old) < uid) {
        old++;
      }
      if (old < before.count() && before.number(old) == uid) {
        message(uid, before, old, now, position);
      }
    }
  }

  private void message(long uid, FolderIndex before, int old, FolderIndex now, int position)
      throws IOException {
    boolean own = echo.own().contains(uid);
    boolean touched = before.changeNumber(old) != now.changeNumber(position);
    boolean flags =
        own
            ? !echo.silent()
            : before.marks(old) != now.marks(position)
                || touched && !before.keywords(old).equals(now.keywords(position));
    boolean modSequence = modSequences && touched;
    if (!flags && !modSequence) {
      return;
    }
    int sequence = mailbox.numbered().find(uid);
    if (sequence < 0) {
      return;
    }
    ResponseBuffer out = session.out();
    out.ascii("* ").number(sequence + 1L).ascii(" FETCH ");
    char separator = '(';
    if (withUid) {
      out.put(separator).ascii("UID ").number(uid);
      separator = ' ';
    }
    if (flags) {
      out.put(separator).ascii("FLAGS ");
      Flags.write(out, now.marks(position), now.keywords(position), mailbox.isRecent(uid));
      separator = ' ';
    }
    if (modSequences) {
      out.put(separator).ascii("MODSEQ (").number(now.changeNumber(position)).put(')');
    }
    out.put(')').crlf();
    session.writer().spill();
  }
}
