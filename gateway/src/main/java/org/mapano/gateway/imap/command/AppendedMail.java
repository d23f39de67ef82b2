package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.ImapDates;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.mapi.io.ByteSource;

/**
 * One message of APPEND.
 *
 * @param flags initial flags
 * @param received INTERNALDATE, or null for now
 * @param mail raw message
 */
record AppendedMail(Flags flags, Instant received, ByteSource mail) {

  /** Reads one or more messages behind the mailbox name (RFC 3502). */
  static List<AppendedMail> parse(ArgumentParser in) throws ImapSyntaxException, IOException {
    List<AppendedMail> mails = new ArrayList<>();
    do {
      in.space();
      mails.add(one(in));
    } while (!in.atEnd());
    return mails;
  }

  private static AppendedMail one(ArgumentParser in) throws ImapSyntaxException, IOException {
    Flags flags = Flags.of(List.of());
    Instant received = null;
    if (in.peek() == '(') {
      flags = Flags.of(in.flagList());
      in.space();
    }
    if (in.peek() == '"') {
      String text = new String(in.string(), StandardCharsets.ISO_8859_1);
      received = ImapDates.dateTime(text).toInstant();
      in.space();
    }
    ByteSource mail = in.literal();
    if (mail.size() == 0) {
      throw new ImapSyntaxException("Message is empty");
    }
    return new AppendedMail(flags, received, mail);
  }
}
