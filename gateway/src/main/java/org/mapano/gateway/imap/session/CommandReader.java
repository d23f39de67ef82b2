package org.mapano.gateway.imap.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapano.gateway.imap.codec.Chars;
import org.mapano.gateway.io.LineReader;
import org.mapano.gateway.io.LineTooLongException;

/**
 * Collects the lines and literals of one command (RFC 3501 4.3, RFC 7888). A command beyond a limit
 * is read to its end and thrown away, as far as that is possible in bounded time.
 */
final class CommandReader {
  private static final byte[] APPEND = {'A', 'P', 'P', 'E', 'N', 'D'};

  /** Invites the client to send a literal. */
  interface Invitation {
    void write() throws IOException;
  }

  /** Where a literal is announced at the end of a line. */
  private record Announcement(long size, boolean synchronizing) {}

  private final LineReader reader;
  private final Invitation invitation;
  private CommandLimits limits = CommandLimits.BEFORE_LOGIN;

  CommandReader(LineReader reader, Invitation invitation) {
    this.reader = reader;
    this.invitation = invitation;
  }

  void limits(CommandLimits changed) {
    limits = changed;
  }

  /**
   * The next command.
   *
   * @return null at the end of the connection
   * @throws LineTooLongException when the client cannot be followed any more
   */
  RawCommand next() throws IOException {
    byte[] text = {};
    List<LiteralSpool> literals = new ArrayList<>();
    long literalBytes = 0;
    ImapException refusal = null;
    boolean complete = false;
    try {
      while (true) {
        byte[] line;
        try {
          line = reader.readLine(Math.max(0, limits.line() - text.length));
        } catch (LineTooLongException tooLong) {
          if (!tooLong.recovered()) {
            throw tooLong;
          }
          complete = true;
          return new RawCommand(text, literals, ImapException.bad("Command line is too long"));
        }
        if (line == null) {
          return null;
        }
        text = text.length == 0 ? line : join(text, line);
        Announcement announced = announcement(line);
        if (announced == null) {
          complete = true;
          return new RawCommand(text, literals, refusal);
        }
        literalBytes += announced.size();
        if (refusal == null) {
          refusal = refusal(text, announced.size(), literalBytes, literals.size());
        }
        if (refusal != null) {
          if (announced.synchronizing()) {
            complete = true;
            return new RawCommand(text, literals, refusal);
          }
          skip(announced.size());
        } else {
          LiteralSpool literal = read(announced);
          literals.add(literal);
          if (!literal.kept()) {
            refusal = ImapException.no("UNAVAILABLE", "The server cannot keep the message now");
          }
        }
        text = Arrays.copyOf(text, text.length + 2);
        text[text.length - 2] = '\r';
        text[text.length - 1] = '\n';
      }
    } finally {
      if (!complete) {
        new RawCommand(text, literals, null).close();
      }
    }
  }

  /** A line outside of commands: an answer to a continuation. */
  byte[] nextLine(int max) throws IOException {
    return reader.readLine(max);
  }

  private LiteralSpool read(Announcement announced) throws IOException {
    if (announced.synchronizing()) {
      invitation.write();
    }
    try (InputStream content = reader.counted(announced.size())) {
      return new LiteralSpool(content, announced.size());
    }
  }

  private ImapException refusal(byte[] text, long size, long all, int count) {
    if (count >= limits.literals()) {
      return ImapException.no("LIMIT", "Too many literals");
    }
    if (isAppend(text)) {
      return all > limits.message()
          ? ImapException.no("TOOBIG", "Maximum message size reached")
          : null;
    }
    return size > limits.literal() || all > 2L * limits.literal()
        ? ImapException.no("TOOBIG", "Literal is too big")
        : null;
  }

  private void skip(long size) throws IOException {
    long patience = limits == CommandLimits.BEFORE_LOGIN ? 0 : 2 * limits.message();
    if (size > patience) {
      throw new LineTooLongException(limits.literal(), false);
    }
    reader.counted(size).close();
  }

  private static byte[] join(byte[] text, byte[] line) {
    byte[] joined = Arrays.copyOf(text, text.length + line.length);
    System.arraycopy(line, 0, joined, text.length, line.length);
    return joined;
  }

  /** Understands {@code {n}} or {@code {n+}} at the end of a line; null for any other end. */
  private static Announcement announcement(byte[] line) {
    int at = line.length - 1;
    if (at < 2 || line[at] != '}') {
      return null;
    }
    at--;
    boolean wait = line[at] != '+';
    if (!wait) {
      at--;
    }
    int end = at + 1;
    while (at >= 0 && Chars.isDigit(line[at])) {
      at--;
    }
    if (at < 0 || line[at] != '{' || end == at + 1) {
      return null;
    }
    long size =
        end - at > 16
            ? Long.MAX_VALUE / 4
            : Long.parseLong(new String(line, at + 1, end - at - 1, StandardCharsets.US_ASCII));
    return new Announcement(size, wait);
  }

  private static boolean isAppend(byte[] text) {
    int at = 0;
    while (at < text.length && text[at] != ' ') {
      at++;
    }
    at++;
    if (text.length < at + APPEND.length) {
      return false;
    }
    for (int i = 0; i < APPEND.length; i++) {
      if ((text[at + i] & ~0x20) != APPEND[i]) {
        return false;
      }
    }
    return true;
  }
}
