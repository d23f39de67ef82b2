package org.mapano.gateway.lmtp;

/**
 * Reads a path: {@code <a@b>}, {@code <"quoted part"@b>}, {@code <a@[192.0.2.1]>}, {@code
 * <@relay,@relay:a@b>}, {@code <>}, and a local part alone, which is a login name. Strict about
 * brackets and control characters, liberal about what a mailbox may be called.
 */
final class PathParser {
  /** Longest mailbox; the local part may be longer than the 64 octets of RFC 5321 (VERP). */
  static final int MAX_ADDRESS = 320;

  private static final int MAX_ROUTE = 1024;

  private final String text;
  private final String failure;
  private int position;

  private PathParser(String text, String failure) {
    this.text = text;
    this.failure = failure;
  }

  /**
   * Parses the argument of MAIL or RCPT.
   *
   * @param arguments text behind the command word
   * @param keyword {@code FROM:} or {@code TO:}
   * @param failure reply when the text has not this form
   */
  static MailPath parse(String arguments, String keyword, String failure) throws SyntaxException {
    if (!arguments.regionMatches(true, 0, keyword, 0, keyword.length())) {
      throw new SyntaxException(failure);
    }
    return new PathParser(arguments.substring(keyword.length()).strip(), failure).path();
  }

  private MailPath path() throws SyntaxException {
    require('<');
    skipRoute();
    int start = position;
    StringBuilder lookup = new StringBuilder();
    if (peek() == '"') {
      quoted(lookup);
    } else {
      atoms(lookup);
    }
    if (peek() == '@') {
      if (lookup.isEmpty()) {
        throw new SyntaxException(failure);
      }
      int at = position;
      domain();
      lookup.append(text, at, position);
    }
    String address = text.substring(start, position);
    require('>');
    String rest = text.substring(position);
    boolean tooLong = address.length() > MAX_ADDRESS;
    if (tooLong || !rest.isEmpty() && rest.charAt(0) != ' ') {
      throw new SyntaxException(failure);
    }
    return new MailPath(address, lookup.toString(), rest.strip());
  }

  /** RFC 5321 appendix C: a route is accepted and ignored. */
  private void skipRoute() throws SyntaxException {
    if (peek() != '@') {
      return;
    }
    int colon = text.indexOf(':', position);
    int close = text.indexOf('>', position);
    if (colon < 0 || colon > close || colon - position > MAX_ROUTE) {
      throw new SyntaxException(failure);
    }
    position = colon + 1;
  }

  private void quoted(StringBuilder lookup) throws SyntaxException {
    position++;
    while (peek() != '"') {
      if (peek() == '\\') {
        position++;
      }
      lookup.append(next());
    }
    position++;
    if (lookup.isEmpty()) {
      throw new SyntaxException(failure);
    }
  }

  private void atoms(StringBuilder lookup) throws SyntaxException {
    while (peek() != '@' && peek() != '>') {
      if (" \t\"\\(),:;<[]".indexOf(peek()) >= 0) {
        throw new SyntaxException(failure);
      }
      lookup.append(next());
    }
  }

  private void domain() throws SyntaxException {
    position++;
    int start = position;
    boolean literal = peek() == '[';
    while (peek() != '>') {
      char c = next();
      boolean end = literal && c == ']';
      if (!literal && !isDomainCharacter(c) || end && peek() != '>') {
        throw new SyntaxException(failure);
      }
    }
    if (position == start || literal && text.charAt(position - 1) != ']') {
      throw new SyntaxException(failure);
    }
  }

  private static boolean isDomainCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c > 0x7F;
  }

  private char peek() throws SyntaxException {
    if (position >= text.length()) {
      throw new SyntaxException(failure);
    }
    return text.charAt(position);
  }

  private char next() throws SyntaxException {
    char c = peek();
    if (c < ' ' || c == 0x7F || c == '\uFFFD') {
      throw new SyntaxException(failure);
    }
    position++;
    return c;
  }

  private void require(char wanted) throws SyntaxException {
    if (peek() != wanted) {
      throw new SyntaxException(failure);
    }
    position++;
  }
}
