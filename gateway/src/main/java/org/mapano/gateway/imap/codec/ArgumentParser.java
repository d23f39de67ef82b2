package org.mapano.gateway.imap.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mapano.mapi.io.ByteSource;

/**
 * Reads the arguments of one command from left to right. The text holds the lines of the command
 * with CRLF between them; the content of a literal is not in the text but in a list, in order.
 */
public final class ArgumentParser {
  private static final long MAX_NUMBER = 0xFFFFFFFFL;

  private final byte[] text;
  private final List<ByteSource> literals;
  private int position;
  private int nextLiteral;

  /** A parser at the beginning of a command. */
  public ArgumentParser(byte[] text, List<ByteSource> literals) {
    this.text = text;
    this.literals = literals;
  }

  /** The next byte without taking it; -1 at the end. */
  public int peek() {
    return position < text.length ? text[position] & 0xFF : -1;
  }

  /** True when everything has been read. */
  public boolean atEnd() {
    return position >= text.length;
  }

  /** Demands the end of the command. */
  public void end() throws ImapSyntaxException {
    if (!atEnd()) {
      throw new ImapSyntaxException("Unexpected text after the last argument");
    }
  }

  /** Takes one character when it is next. */
  public boolean accept(char c) {
    if (peek() == c) {
      position++;
      return true;
    }
    return false;
  }

  /** Demands one character. */
  public void expect(char c) throws ImapSyntaxException {
    if (!accept(c)) {
      throw new ImapSyntaxException(
          c == ' ' ? "Missing argument or blank" : "Expected '" + c + "'");
    }
  }

  /** Demands a blank between two arguments. */
  public void space() throws ImapSyntaxException {
    expect(' ');
  }

  /** Takes a word when it is next, without regard to case; the word must be ASCII upper case. */
  public boolean acceptWord(String word) {
    if (text.length - position < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (upper(text[position + i]) != word.charAt(i)) {
        return false;
      }
    }
    int after = position + word.length();
    if (after < text.length && Chars.isAtom(text[after] & 0xFF) && text[after] != '[') {
      return false;
    }
    position = after;
    return true;
  }

  /** An atom as written. */
  public String atom() throws ImapSyntaxException {
    int start = position;
    while (Chars.isAtom(peek())) {
      position++;
    }
    return latin(start, "Expected an atom");
  }

  /** An atom in upper case, for names of commands, keys and items. */
  public String keyword() throws ImapSyntaxException {
    return atom().toUpperCase(Locale.ROOT);
  }

  /** A name of letters, digits, dots and hyphens in upper case; stops before a bracket. */
  public String itemName() throws ImapSyntaxException {
    int start = position;
    while (Chars.isAtom(peek()) && peek() != '[' && peek() != '<') {
      position++;
    }
    return latin(start, "Expected a name").toUpperCase(Locale.ROOT);
  }

  /** The tag that begins a command. */
  public String tag(int maxLength) throws ImapSyntaxException {
    int start = position;
    while (position - start <= maxLength && Chars.isTag(peek())) {
      position++;
    }
    if (position - start > maxLength) {
      throw new ImapSyntaxException("Tag is too long");
    }
    return latin(start, "Expected a tag");
  }

  /** The bytes of an atom, a quoted string or a literal. */
  public byte[] astring() throws ImapSyntaxException, IOException {
    if (peek() == '"' || peek() == '{') {
      return string();
    }
    int start = position;
    while (Chars.isAstring(peek())) {
      position++;
    }
    return bytes(start, "Expected a string");
  }

  /** The bytes of a LIST pattern. */
  public byte[] listMailbox() throws ImapSyntaxException, IOException {
    if (peek() == '"' || peek() == '{') {
      return string();
    }
    int start = position;
    while (Chars.isListMailbox(peek())) {
      position++;
    }
    return bytes(start, "Expected a mailbox pattern");
  }

  /** The bytes of a quoted string or a literal. */
  public byte[] string() throws ImapSyntaxException, IOException {
    return peek() == '"' ? quoted() : literal().read();
  }

  /** A string or NIL, which gives null. */
  public byte[] nstring() throws ImapSyntaxException, IOException {
    return acceptWord("NIL") ? null : string();
  }

  /** A literal, which may be large. */
  public ByteSource literal() throws ImapSyntaxException {
    expect('{');
    while (peek() != '}' && peek() >= 0) {
      position++;
    }
    expect('}');
    if (!accept('\r') || !accept('\n') || nextLiteral >= literals.size()) {
      throw new ImapSyntaxException("Literal without content");
    }
    return literals.get(nextLiteral++);
  }

  private byte[] quoted() throws ImapSyntaxException {
    expect('"');
    byte[] content = new byte[text.length - position];
    int length = 0;
    while (true) {
      int c = peek();
      if (c < 0 || c == '\r' || c == '\n') {
        throw new ImapSyntaxException("Quoted string without end");
      }
      position++;
      if (c == '"') {
        return Arrays.copyOf(content, length);
      }
      if (c == '\\') {
        c = peek();
        if (c < 0) {
          throw new ImapSyntaxException("Quoted string without end");
        }
        position++;
      }
      content[length++] = (byte) c;
    }
  }

  /** A number from 0 to 2^32-1. */
  public long number() throws ImapSyntaxException {
    long value = number64();
    if (value > MAX_NUMBER) {
      throw new ImapSyntaxException("Number is too large");
    }
    return value;
  }

  /** A number from 0 to 2^63-1 (mod-sequence values, sizes). */
  public long number64() throws ImapSyntaxException {
    if (!Chars.isDigit(peek())) {
      throw new ImapSyntaxException("Expected a number");
    }
    long value = 0;
    while (Chars.isDigit(peek())) {
      int digit = text[position++] - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw new ImapSyntaxException("Number is too large");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** A set of sequence numbers or UIDs. */
  public SequenceSet sequenceSet() throws ImapSyntaxException {
    SequenceSet.Builder set = new SequenceSet.Builder();
    do {
      long first = setNumber();
      set.add(first, accept(':') ? setNumber() : first);
    } while (accept(','));
    return set.build();
  }

  private long setNumber() throws ImapSyntaxException {
    if (accept('*')) {
      return SequenceSet.STAR;
    }
    long value = number();
    if (value == 0) {
      throw new ImapSyntaxException("Zero is no message number");
    }
    return value;
  }

  /** Flags in parentheses. */
  public List<String> flagList() throws ImapSyntaxException {
    expect('(');
    List<String> flags = new ArrayList<>();
    while (!accept(')')) {
      if (!flags.isEmpty()) {
        space();
      }
      flags.add(flag());
    }
    return flags;
  }

  /** One flag: a keyword, or a backslash and a name. */
  public String flag() throws ImapSyntaxException {
    return accept('\\') ? "\\" + atom() : atom();
  }

  /** How many bytes have been read. */
  public int position() {
    return position;
  }

  private String latin(int start, String problem) throws ImapSyntaxException {
    if (start == position) {
      throw new ImapSyntaxException(problem);
    }
    return new String(text, start, position - start, StandardCharsets.ISO_8859_1);
  }

  private byte[] bytes(int start, String problem) throws ImapSyntaxException {
    if (start == position) {
      throw new ImapSyntaxException(problem);
    }
    return Arrays.copyOfRange(text, start, position);
  }

  private static int upper(byte c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  }
}
