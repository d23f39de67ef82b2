package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.SelectedMailbox;

/**
 * A search that was understood.
 *
 * @param key the condition
 * @param modSequences whether the answer carries the highest mod-sequence (RFC 7162 3.1.5)
 */
public record SearchRequest(SearchKey key, boolean modSequences) {

  /** Reads the keys of SEARCH, with an optional charset before them. */
  public static SearchRequest parse(ArgumentParser in, SelectedMailbox mailbox)
      throws ImapSyntaxException, ImapException, IOException {
    SearchCharset charset = SearchCharset.unstated();
    if (in.acceptWord("CHARSET")) {
      in.space();
      charset = charset(in);
      in.space();
    }
    return keys(in, mailbox, charset);
  }

  /** Reads the charset and the keys of SORT and THREAD. */
  public static SearchRequest withCharset(ArgumentParser in, SelectedMailbox mailbox)
      throws ImapSyntaxException, ImapException, IOException {
    SearchCharset charset = charset(in);
    in.space();
    return keys(in, mailbox, charset);
  }

  private static SearchCharset charset(ArgumentParser in)
      throws ImapSyntaxException, ImapException, IOException {
    return SearchCharset.of(new String(in.astring(), StandardCharsets.ISO_8859_1));
  }

  private static SearchRequest keys(
      ArgumentParser in, SelectedMailbox mailbox, SearchCharset charset)
      throws ImapSyntaxException, ImapException, IOException {
    SearchParser parser = new SearchParser(in, mailbox, charset);
    SearchKey key = parser.parse();
    return new SearchRequest(key, parser.modSequences());
  }
}
