package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mapano.ejb.message.Marks;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.ImapDates;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.codec.SequenceSet;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.mime.header.HeaderText;
import org.mapano.mapi.time.MapiTime;

/** Reads search keys (RFC 3501 6.4.4, RFC 5032, RFC 5182, RFC 7162). Bounded in every way. */
final class SearchParser {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_KEYS = 1024;
  private static final int MAX_TEXT = 4096;

  private final ArgumentParser in;
  private final SelectedMailbox mailbox;
  private final SearchCharset charset;
  private int keys;
  private boolean modSequences;

  SearchParser(ArgumentParser in, SelectedMailbox mailbox, SearchCharset charset) {
    this.in = in;
    this.mailbox = mailbox;
    this.charset = charset;
  }

  /** Whether a mod-sequence was among the keys. */
  boolean modSequences() {
    return modSequences;
  }

  /** All keys to the end of the command. */
  SearchKey parse() throws ImapSyntaxException, ImapException, IOException {
    SearchKey key = keys(0);
    in.end();
    return key;
  }

  private SearchKey keys(int depth) throws ImapSyntaxException, ImapException, IOException {
    List<SearchKey> all = new ArrayList<>();
    do {
      all.add(key(depth));
    } while (in.accept(' '));
    return all.size() == 1 ? all.get(0) : new AndKey(all);
  }

  private SearchKey key(int depth) throws ImapSyntaxException, ImapException, IOException {
    if (depth > MAX_DEPTH || ++keys > MAX_KEYS) {
      throw new ImapSyntaxException("Search is too complex");
    }
    if (in.accept('(')) {
      SearchKey inner = keys(depth + 1);
      in.expect(')');
      return inner;
    }
    int next = in.peek();
    if (next == '*' || next >= '0' && next <= '9') {
      NumberRanges positions = mailbox.positions(in.sequenceSet(), false);
      return Keys.index(message -> positions.contains(message.position()));
    }
    if (in.accept('$')) {
      return Keys.index(message -> message.saved().contains(message.uid()));
    }
    return named(in.keyword(), depth);
  }

  private SearchKey named(String name, int depth)
      throws ImapSyntaxException, ImapException, IOException {
    return switch (name) {
      case "ALL" -> Keys.all();
      case "ANSWERED" -> Keys.marked(Marks.ANSWERED);
      case "DELETED" -> Keys.marked(Marks.DELETED);
      case "DRAFT" -> Keys.marked(Marks.DRAFT);
      case "FLAGGED" -> Keys.marked(Marks.FLAGGED);
      case "SEEN" -> Keys.marked(Marks.SEEN);
      case "UNANSWERED" -> Keys.unmarked(Marks.ANSWERED);
      case "UNDELETED" -> Keys.unmarked(Marks.DELETED);
      case "UNDRAFT" -> Keys.unmarked(Marks.DRAFT);
      case "UNFLAGGED" -> Keys.unmarked(Marks.FLAGGED);
      case "UNSEEN" -> Keys.unmarked(Marks.SEEN);
      case "RECENT" -> Keys.index(SearchedMessage::recent);
      case "OLD" -> Keys.index(message -> !message.recent());
      case "NEW" -> Keys.index(message -> message.recent() && (message.marks() & Marks.SEEN) == 0);
      case "KEYWORD" -> keyword();
      case "UNKEYWORD" -> new NotKey(keyword());
      case "NOT" -> new NotKey(operand(depth));
      case "OR" -> new OrKey(operand(depth), operand(depth));
      case "UID" -> uids();
      case "LARGER" -> larger();
      case "SMALLER" -> smaller();
      case "MODSEQ" -> modSequence();
      default -> name.startsWith("SENT") || isDate(name) ? date(name) : text(name);
    };
  }

  private SearchKey operand(int depth) throws ImapSyntaxException, ImapException, IOException {
    in.space();
    return key(depth + 1);
  }

  private SearchKey keyword() throws ImapSyntaxException {
    in.space();
    String keyword = in.atom();
    int mark = Flags.mark(keyword);
    if (mark > 0) {
      return Keys.marked(mark);
    }
    return Keys.index(message -> message.keywords().stream().anyMatch(keyword::equalsIgnoreCase));
  }

  private SearchKey uids() throws ImapSyntaxException, ImapException {
    in.space();
    if (in.accept('$')) {
      return Keys.index(message -> message.saved().contains(message.uid()));
    }
    SequenceSet set = in.sequenceSet();
    NumberRanges positions = mailbox.positions(set, true);
    return Keys.index(message -> positions.contains(message.position()));
  }

  private SearchKey larger() throws ImapSyntaxException {
    in.space();
    long bytes = in.number64();
    return Keys.size(size -> size > bytes);
  }

  private SearchKey smaller() throws ImapSyntaxException {
    in.space();
    long bytes = in.number64();
    return Keys.size(size -> size < bytes);
  }

  private SearchKey modSequence() throws ImapSyntaxException, IOException {
    in.space();
    if (in.peek() == '"') {
      in.string();
      in.space();
      in.keyword();
      in.space();
    }
    long least = in.number64();
    modSequences = true;
    return Keys.index(message -> message.changeNumber() >= least);
  }

  private static boolean isDate(String name) {
    return switch (name) {
      case "BEFORE", "ON", "SINCE", "OLDER", "YOUNGER" -> true;
      default -> false;
    };
  }

  private SearchKey date(String name) throws ImapSyntaxException, IOException {
    in.space();
    if (name.equals("OLDER") || name.equals("YOUNGER")) {
      return age(name.equals("OLDER"));
    }
    LocalDate day = ImapDates.date(new String(in.astring(), StandardCharsets.ISO_8859_1));
    Predicate<LocalDate> compared =
        switch (name) {
          case "BEFORE", "SENTBEFORE" -> other -> other.isBefore(day);
          case "ON", "SENTON" -> day::equals;
          case "SINCE", "SENTSINCE" -> other -> !other.isBefore(day);
          default -> throw new ImapSyntaxException("Unknown search key");
        };
    return name.startsWith("SENT")
        ? Keys.number(Field.SENT_DAY, sent -> compared.test(LocalDate.ofEpochDay(sent)))
        : Keys.index(message -> compared.test(Field.received(message.receivedTicks())));
  }

  private SearchKey age(boolean older) throws ImapSyntaxException {
    long seconds = in.number();
    if (seconds == 0) {
      throw new ImapSyntaxException("An age is at least one second");
    }
    long border = MapiTime.ticks(Instant.now().minus(Duration.ofSeconds(seconds)));
    return Keys.index(
        message -> older ? message.receivedTicks() <= border : message.receivedTicks() >= border);
  }

  private SearchKey text(String name) throws ImapSyntaxException, IOException {
    return switch (name) {
      case "FROM", "TO", "CC", "BCC", "SUBJECT" -> Keys.containing(Field.valueOf(name), argument());
      case "HEADER" -> header();
      case "BODY" -> {
        String wanted = argument();
        yield Keys.at(Depth.TEXT, message -> contains(message.body(), wanted));
      }
      case "TEXT" -> {
        String wanted = argument();
        yield new OrKey(
            Keys.at(
                Depth.HEADER,
                message -> contains(HeaderText.searchText(message.headers()), wanted)),
            Keys.at(Depth.TEXT, message -> contains(message.body(), wanted)));
      }
      default -> throw new ImapSyntaxException("Unknown search key");
    };
  }

  private SearchKey header() throws ImapSyntaxException, IOException {
    in.space();
    String field = new String(in.astring(), StandardCharsets.ISO_8859_1);
    String wanted = argument();
    return Keys.at(
        Depth.HEADER,
        message ->
            message.headers().has(field)
                && contains(HeaderText.searchText(message.headers(), field), wanted));
  }

  private String argument() throws ImapSyntaxException, IOException {
    in.space();
    byte[] text = in.astring();
    if (text.length > MAX_TEXT) {
      throw new ImapSyntaxException("Search text is too long");
    }
    return CaseFolding.fold(charset.decode(text));
  }

  private static boolean contains(String text, String folded) {
    return folded.isEmpty() || text != null && CaseFolding.fold(text).contains(folded);
  }
}
