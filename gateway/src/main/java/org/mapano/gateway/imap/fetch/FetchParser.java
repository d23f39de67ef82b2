package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.SequenceSet;

/** Reads the arguments of FETCH (RFC 3501 6.4.5, RFC 7162 section 7). */
public final class FetchParser {
  private static final int MAX_ITEMS = 256;

  private final ArgumentParser in;
  private final List<FetchItem> items = new ArrayList<>();

  private FetchParser(ArgumentParser in) {
    this.in = in;
  }

  /** Reads from the blank behind the command name to the end. */
  public static FetchRequest parse(ArgumentParser in, boolean uid)
      throws ImapSyntaxException, IOException {
    return new FetchParser(in).request(uid);
  }

  private FetchRequest request(boolean uid) throws ImapSyntaxException, IOException {
    in.space();
    SequenceSet set = in.acceptWord("$") ? null : in.sequenceSet();
    in.space();
    if (in.accept('(')) {
      do {
        item();
      } while (in.accept(' '));
      in.expect(')');
    } else if (!macro()) {
      item();
    }
    long changedSince = -1;
    boolean vanished = false;
    if (in.accept(' ')) {
      in.expect('(');
      do {
        if (in.acceptWord("CHANGEDSINCE")) {
          in.space();
          changedSince = in.number64();
        } else if (in.acceptWord("VANISHED")) {
          vanished = true;
        } else {
          throw new ImapSyntaxException("Unknown FETCH modifier");
        }
      } while (in.accept(' '));
      in.expect(')');
    }
    in.end();
    if (vanished && (!uid || changedSince < 0)) {
      throw new ImapSyntaxException("VANISHED needs UID FETCH and CHANGEDSINCE");
    }
    if (changedSince >= 0 && !items.contains(IndexItem.MODSEQ)) {
      items.add(IndexItem.MODSEQ);
    }
    if (uid && !items.contains(IndexItem.UID)) {
      items.add(0, IndexItem.UID);
    }
    return new FetchRequest(set, List.copyOf(items), changedSince, vanished);
  }

  private boolean macro() {
    if (in.acceptWord("ALL")) {
      fast();
      items.add(SummaryItem.ENVELOPE);
    } else if (in.acceptWord("FAST")) {
      fast();
    } else if (in.acceptWord("FULL")) {
      fast();
      items.add(SummaryItem.ENVELOPE);
      items.add(SummaryItem.BODY);
    } else {
      return false;
    }
    return true;
  }

  private void fast() {
    items.add(IndexItem.FLAGS);
    items.add(IndexItem.INTERNALDATE);
    items.add(new SizeItem("RFC822.SIZE"));
  }

  private void item() throws ImapSyntaxException, IOException {
    if (items.size() == MAX_ITEMS) {
      throw new ImapSyntaxException("Too many items");
    }
    String name = in.itemName();
    FetchItem item =
        switch (name) {
          case "FLAGS" -> IndexItem.FLAGS;
          case "UID" -> IndexItem.UID;
          case "INTERNALDATE" -> IndexItem.INTERNALDATE;
          case "MODSEQ" -> IndexItem.MODSEQ;
          case "RFC822.SIZE", "XAOL.SIZE" -> new SizeItem(name);
          case "ENVELOPE" -> SummaryItem.ENVELOPE;
          case "BODYSTRUCTURE" -> SummaryItem.BODYSTRUCTURE;
          case "RFC822" -> SectionItem.of(name, Section.Kind.ALL, false);
          case "RFC822.HEADER" -> SectionItem.of(name, Section.Kind.HEADER, true);
          case "RFC822.TEXT" -> SectionItem.of(name, Section.Kind.TEXT, false);
          case "BODY" -> in.peek() == '[' ? section(false) : SummaryItem.BODY;
          case "BODY.PEEK" -> section(true);
          default -> throw new ImapSyntaxException("Unknown FETCH item");
        };
    items.add(item);
  }

  private FetchItem section(boolean peek) throws ImapSyntaxException, IOException {
    in.expect('[');
    Section section = SectionParser.parse(in);
    long start = -1;
    long length = 0;
    if (in.accept('<')) {
      start = in.number();
      in.expect('.');
      length = in.number();
      if (length == 0) {
        throw new ImapSyntaxException("A partial fetch needs a length");
      }
      in.expect('>');
    }
    return new SectionItem("BODY[" + section.text() + "]", section, peek, start, length);
  }
}
