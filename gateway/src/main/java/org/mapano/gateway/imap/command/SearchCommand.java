package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.search.ReturnOptions;
import org.mapano.gateway.imap.search.SearchRequest;
import org.mapano.gateway.imap.search.SearchResult;
import org.mapano.gateway.imap.search.Searcher;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;

/** SEARCH and UID SEARCH (RFC 3501 6.4.4, RFC 4731, RFC 5032, RFC 5182, RFC 7162). */
final class SearchCommand extends SearchingCommand {
  @Override
  public String name() {
    return "SEARCH";
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("ESEARCH", "SEARCHRES", "WITHIN");
  }

  @Override
  void answer(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    SelectedMailbox mailbox = session.selected();
    Set<ReturnOptions> options = ReturnOptions.parse(in);
    boolean save = options != null && options.contains(ReturnOptions.SAVE);
    SearchResult result;
    try {
      SearchRequest search = SearchRequest.parse(in, mailbox);
      if (search.modSequences()) {
        session.enable(Extension.CONDSTORE);
      }
      result =
          new SearchResult(
              mailbox, new Searcher(session).find(search), request.uid(), search.modSequences());
    } catch (ImapException failed) {
      if (save) {
        mailbox.save(new NumberRanges());
      }
      throw failed;
    }
    if (save) {
      result.save(options);
    }
    if (options == null) {
      result.writePlain(session.out());
    } else if (!save || options.size() > 1) {
      result.writeExtended(session.out(), request, options);
    }
  }
}
