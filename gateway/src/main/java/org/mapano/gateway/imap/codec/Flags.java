package org.mapano.gateway.imap.codec;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.mapano.ejb.message.Marks;

/**
 * Flags of RFC 3501 2.3.2 as marks of the store, and keywords.
 *
 * @param marks bits of {@link Marks}
 * @param keywords client keywords in the case of the client
 */
public record Flags(int marks, Set<String> keywords) {
  /** Most keywords a client may name in one command. */
  public static final int MAX_KEYWORDS = 64;

  /** Longest keyword in bytes. */
  public static final int MAX_KEYWORD_LENGTH = 128;

  /** All marks there are names for. */
  public static final int ALL_MARKS =
      Marks.SEEN | Marks.ANSWERED | Marks.FLAGGED | Marks.DELETED | Marks.DRAFT | Marks.FORWARDED;

  /** The names of all marks in the order of gateway.md 2.5. */
  public static final String SYSTEM_NAMES =
      "\\Seen \\Draft \\Deleted \\Flagged \\Answered $Forwarded";

  /**
   * Understands names of flags. {@code \Recent} is passed over: clients cannot set it.
   *
   * @throws ImapSyntaxException for an unknown system flag or beyond the limits
   */
  public static Flags of(Collection<String> names) throws ImapSyntaxException {
    int marks = 0;
    Set<String> keywords = new LinkedHashSet<>();
    for (String name : names) {
      int mark = mark(name);
      if (mark > 0) {
        marks |= mark;
      } else if (mark < 0) {
        keywords.add(checked(name));
      }
    }
    if (keywords.size() > MAX_KEYWORDS) {
      throw new ImapSyntaxException("Too many keywords");
    }
    return new Flags(marks, keywords);
  }

  /** The mark of a name; 0 for {@code \Recent}, -1 for a keyword. */
  public static int mark(String name) throws ImapSyntaxException {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "\\SEEN" -> Marks.SEEN;
      case "\\ANSWERED" -> Marks.ANSWERED;
      case "\\FLAGGED" -> Marks.FLAGGED;
      case "\\DELETED" -> Marks.DELETED;
      case "\\DRAFT" -> Marks.DRAFT;
      case "$FORWARDED" -> Marks.FORWARDED;
      case "\\RECENT" -> 0;
      default -> {
        if (name.startsWith("\\")) {
          throw new ImapSyntaxException("Unknown system flag");
        }
        yield -1;
      }
    };
  }

  private static String checked(String keyword) throws ImapSyntaxException {
    if (keyword.length() > MAX_KEYWORD_LENGTH) {
      throw new ImapSyntaxException("Keyword is too long");
    }
    for (int i = 0; i < keyword.length(); i++) {
      if (keyword.charAt(i) > 0x7E) {
        throw new ImapSyntaxException("Keywords are ASCII");
      }
    }
    return keyword;
  }

  /** Writes flags in parentheses. */
  public static void write(
      ResponseBuffer out, int marks, Collection<String> keywords, boolean recent) {
    out.put('(');
    int start = out.length();
    item(out, start, recent, "\\Recent");
    item(out, start, (marks & Marks.SEEN) != 0, "\\Seen");
    item(out, start, (marks & Marks.DRAFT) != 0, "\\Draft");
    item(out, start, (marks & Marks.DELETED) != 0, "\\Deleted");
    item(out, start, (marks & Marks.FLAGGED) != 0, "\\Flagged");
    item(out, start, (marks & Marks.ANSWERED) != 0, "\\Answered");
    item(out, start, (marks & Marks.FORWARDED) != 0, "$Forwarded");
    if (!keywords.isEmpty()) {
      for (String keyword : keywords) {
        item(out, start, true, keyword);
      }
    }
    out.put(')');
  }

  private static void item(ResponseBuffer out, int start, boolean present, String name) {
    if (present) {
      if (out.length() > start) {
        out.put(' ');
      }
      out.ascii(name);
    }
  }
}
