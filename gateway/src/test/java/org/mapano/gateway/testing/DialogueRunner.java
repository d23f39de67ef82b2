package org.mapano.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Runs a dialogue script. A line of a script is one of
 *
 * <pre>
 * # remark
 * C: text        the client sends the text and CRLF
 * B: text        the client sends the text with \r \n \0 \t \xHH \\ replaced, and no CRLF
 * C+: text       the client sends the text and a literal made of the following "| " lines,
 *                waiting for the server's "+" line, and CRLF at the end
 * | text         a line of that literal
 * S: text        the server sends this line next; wildcards as in {@link LinePattern}
 * S: ...         any number of lines until the next expected one comes
 * S: <closed>    the server closes the connection
 * X              the client hangs up
 * ! name args    an action of the test
 * = name text    sets a variable
 * @ name         the lines of another script
 * </pre>
 *
 * <p>{@code <repeat N text>} in a client line is the text N times; {@code <name>} is a variable. A
 * digit after the letter (C2:, S2:, B2:, X2) speaks on another connection, opened when first used.
 */
public final class DialogueRunner {
  /** Something a script can ask of its test. */
  @FunctionalInterface
  public interface Action {
    /** Runs with the text after the name and the variables of the script. */
    void run(String arguments, Map<String, String> variables) throws Exception;
  }

  private final Supplier<DialoguePeer> opener;
  private final Map<String, Action> actions = new HashMap<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Map<String, DialoguePeer> peers = new HashMap<>();
  private UnaryOperator<String> includes = name -> "";
  private boolean skipping;

  /**
   * A runner.
   *
   * @param opener opens a new connection to the server under test
   */
  public DialogueRunner(Supplier<DialoguePeer> opener) {
    this.opener = opener;
  }

  /** Adds an action. */
  public DialogueRunner action(String name, Action action) {
    actions.put(name, action);
    return this;
  }

  /** Says where scripts come from that others include. */
  public DialogueRunner includes(UnaryOperator<String> byName) {
    includes = byName;
    return this;
  }

  /** Sets a variable. */
  public DialogueRunner set(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Runs a script; every connection is closed afterwards. */
  public void run(String name, String script) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String line : script.lines().toList()) {
      if (line.startsWith("@ ")) {
        includes.apply(line.substring(2).trim()).lines().forEach(lines::add);
      } else {
        lines.add(line);
      }
    }
    try {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        try {
          if (line.startsWith("C") && line.contains("+: ")) {
            i = sendLiteral(lines, i);
          } else if (!line.isBlank() && !line.startsWith("#")) {
            step(line);
          }
        } catch (AssertionError | IOException | RuntimeException failure) {
          throw new AssertionError(
              name + " line " + (i + 1) + ": " + line + "\n" + failure.getMessage(), failure);
        }
      }
    } finally {
      peers.values().forEach(DialoguePeer::close);
    }
  }

  private void step(String line) throws Exception {
    char kind = line.charAt(0);
    int colon = line.indexOf(':');
    switch (kind) {
      case 'C' -> peer(line.substring(1, colon)).send(latin(text(line, colon) + "\r\n"));
      case 'B' -> peer(line.substring(1, colon)).send(unescape(text(line, colon)));
      case 'S' -> expect(peer(line.substring(1, colon)), text(line, colon));
      case 'X' -> peer(line.substring(1).trim()).hangUp();
      case '!' -> act(line.substring(1).trim());
      case '=' -> {
        String[] parts = line.substring(1).trim().split(" ", 2);
        variables.put(parts[0], LinePattern.expand(parts[1], variables));
      }
      default -> throw new AssertionError("not a dialogue line");
    }
  }

  private void act(String call) throws Exception {
    String[] parts = call.split(" ", 2);
    Action action = actions.get(parts[0]);
    if (action == null) {
      throw new AssertionError("no action " + parts[0]);
    }
    String arguments = parts.length > 1 ? LinePattern.expand(parts[1], variables) : "";
    action.run(arguments, variables);
  }

  private int sendLiteral(List<String> lines, int at) throws IOException {
    String line = lines.get(at);
    int plus = line.indexOf('+');
    DialoguePeer peer = peer(line.substring(1, plus));
    ByteArrayOutputStream literal = new ByteArrayOutputStream();
    int next = at + 1;
    while (next < lines.size() && lines.get(next).startsWith("|")) {
      String content = lines.get(next).substring(Math.min(2, lines.get(next).length()));
      literal.writeBytes(latin(LinePattern.expand(content, variables) + "\r\n"));
      next++;
    }
    peer.send(latin(text(line, plus + 1) + " {" + literal.size() + "}\r\n"));
    String answer = peer.readLine();
    if (answer == null || !answer.startsWith("+")) {
      throw new AssertionError("no continuation but: " + answer);
    }
    peer.send(literal.toByteArray());
    peer.send(latin("\r\n"));
    return next - 1;
  }

  private DialoguePeer peer(String number) {
    return peers.computeIfAbsent(number, key -> opener.get());
  }

  private String text(String line, int colon) {
    String text = line.length() > colon + 2 ? line.substring(colon + 2) : "";
    return line.charAt(0) == 'S' ? text : repeat(LinePattern.expand(text, variables));
  }

  private void expect(DialoguePeer peer, String pattern) throws IOException {
    if (pattern.equals("...")) {
      skipping = true;
      return;
    }
    StringBuilder skipped = new StringBuilder();
    boolean found;
    do {
      String line = peer.readLine();
      found =
          line == null ? pattern.equals("<closed>") : LinePattern.matches(pattern, line, variables);
      skipped.append("got: ").append(line).append('\n');
      if (!found && (!skipping || line == null)) {
        throw new AssertionError(skipped.toString());
      }
    } while (!found);
    skipping = false;
  }

  private static String repeat(String text) {
    int start = text.indexOf("<repeat ");
    if (start < 0) {
      return text;
    }
    int end = text.indexOf('>', start);
    String[] parts = text.substring(start + 8, end).split(" ", 2);
    return text.substring(0, start)
        + parts[1].repeat(Integer.parseInt(parts[0]))
        + repeat(text.substring(end + 1));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char escape = text.charAt(++i);
      switch (escape) {
        case 'r' -> plain.append('\r');
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case '0' -> plain.append('\0');
        case 'x' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
          i += 2;
        }
        default -> plain.append(escape);
      }
    }
    return latin(plain.toString());
  }
}
