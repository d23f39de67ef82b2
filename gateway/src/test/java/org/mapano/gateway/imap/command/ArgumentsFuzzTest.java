package org.mapano.gateway.imap.command;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.fetch.FetchParser;
import org.mapano.gateway.imap.search.SearchRequest;
import org.mapano.gateway.imap.search.SortProgram;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.session.TestIndex;
import org.mapano.gateway.imap.summary.EnvelopeText;
import org.mapano.mapi.io.ByteSource;

/** Whatever a client sends, parsers end with a result or a refusal. */
class ArgumentsFuzzTest {
  private static final SelectedMailbox MAILBOX =
      new SelectedMailbox(TestIndex.of(1, 2, 30, 31, 400), false);

  private interface Parser {
    void parse(ArgumentParser in) throws ImapSyntaxException, ImapException, IOException;
  }

  private static final List<Parser> PARSERS =
      List.of(
          in -> FetchParser.parse(in, false),
          in -> FetchParser.parse(in, true),
          StoreRequest::parse,
          ListRequest::parse,
          AppendedMail::parse,
          StatusItem::parse,
          SortProgram::parse,
          in -> SearchRequest.parse(in, MAILBOX),
          in -> SearchRequest.withCharset(in, MAILBOX),
          Arguments::mailbox);

  @FuzzTest(maxDuration = "30s")
  void everyParserEnds(byte[] data) throws IOException {
    if (data.length == 0) {
      return;
    }
    Parser parser = PARSERS.get((data[0] & 0xFF) % PARSERS.size());
    byte[] text = java.util.Arrays.copyOfRange(data, 1, data.length);
    ByteSource literal = ByteSource.of(text);
    try {
      parser.parse(new ArgumentParser(text, List.of(literal, literal)));
    } catch (ImapSyntaxException | ImapException refused) {
      // A refusal is an answer.
      return;
    }
    EnvelopeText.parse(new String(text, java.nio.charset.StandardCharsets.ISO_8859_1));
  }
}
