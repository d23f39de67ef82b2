package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.ModifiedUtf7;
import org.mapano.gateway.imap.mailbox.NamePattern;

/**
 * Arguments of LIST (RFC 3501 6.3.8, RFC 5258, RFC 5819, RFC 6154).
 *
 * @param patterns names to show; empty when only the delimiter is asked for
 * @param subscribedOnly select subscribed mailboxes
 * @param specialUseOnly select mailboxes with a special use
 * @param recursive also name parents of selected mailboxes that match
 * @param tellSubscribed tell which are subscribed
 * @param status items to tell of each, or null
 */
record ListRequest(
    List<NamePattern> patterns,
    boolean subscribedOnly,
    boolean specialUseOnly,
    boolean recursive,
    boolean tellSubscribed,
    List<StatusItem> status) {
  private static final int MAX_PATTERNS = 64;
  private static final int MAX_PATTERN_LENGTH = 2048;

  boolean matches(String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  static ListRequest parse(ArgumentParser in) throws ImapSyntaxException, IOException {
    boolean subscribedOnly = false;
    boolean specialUseOnly = false;
    boolean recursive = false;
    in.space();
    if (in.accept('(')) {
      while (!in.accept(')')) {
        switch (in.keyword()) {
          case "SUBSCRIBED" -> subscribedOnly = true;
          case "SPECIAL-USE" -> specialUseOnly = true;
          case "RECURSIVEMATCH" -> recursive = true;
          case "REMOTE" -> {
            // There are no remote mailboxes: nothing more to select.
          }
          default -> throw new ImapSyntaxException("Unknown selection option");
        }
        in.accept(' ');
      }
      in.space();
    }
    if (recursive && !subscribedOnly) {
      throw new ImapSyntaxException("RECURSIVEMATCH needs SUBSCRIBED");
    }
    List<NamePattern> patterns = patterns(in);
    boolean tellSubscribed = subscribedOnly;
    List<StatusItem> status = null;
    if (in.accept(' ')) {
      if (!in.acceptWord("RETURN")) {
        throw new ImapSyntaxException("Expected RETURN");
      }
      in.space();
      in.expect('(');
      while (!in.accept(')')) {
        switch (in.keyword()) {
          case "SUBSCRIBED" -> tellSubscribed = true;
          case "CHILDREN", "SPECIAL-USE" -> {
            // These are told in any case.
          }
          case "STATUS" -> {
            in.space();
            status = StatusItem.parse(in);
          }
          default -> throw new ImapSyntaxException("Unknown return option");
        }
        in.accept(' ');
      }
    }
    in.end();
    return new ListRequest(
        patterns, subscribedOnly, specialUseOnly, recursive, tellSubscribed, status);
  }

  /** Reference and pattern or patterns. */
  static List<NamePattern> patterns(ArgumentParser in) throws ImapSyntaxException, IOException {
    String reference = decoded(in.astring());
    in.space();
    List<NamePattern> patterns = new ArrayList<>();
    if (in.accept('(')) {
      do {
        if (patterns.size() == MAX_PATTERNS) {
          throw new ImapSyntaxException("Too many patterns");
        }
        patterns.add(pattern(reference, decoded(in.listMailbox())));
      } while (in.accept(' '));
      in.expect(')');
    } else {
      String text = decoded(in.listMailbox());
      if (!text.isEmpty()) {
        patterns.add(pattern(reference, text));
      }
    }
    return patterns;
  }

  private static NamePattern pattern(String reference, String text) {
    boolean joined = reference.isEmpty() || reference.endsWith("/") || text.startsWith("/");
    return new NamePattern(reference + (joined ? "" : "/") + text);
  }

  private static String decoded(byte[] wire) throws ImapSyntaxException {
    if (wire.length > MAX_PATTERN_LENGTH) {
      throw new ImapSyntaxException("Pattern is too long");
    }
    return ModifiedUtf7.decode(wire);
  }
}
