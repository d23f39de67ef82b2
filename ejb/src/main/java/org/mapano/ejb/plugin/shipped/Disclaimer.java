package org.mapano.ejb.plugin.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.ejb.plugin.OutgoingMessage;
import org.mapano.ejb.plugin.SendingPlugin;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Adds a text to everything that users send (PLUGIN-06): {@code default.txt} and {@code
 * default.html}, or those with the name of the sender's tenant, in UTF-8.
 */
public final class Disclaimer implements SendingPlugin {
  private static final Logger LOG = Logger.getLogger(Disclaimer.class.getName());
  private static final Pattern END = Pattern.compile("(?i)</body\\s*>");
  private static final int LONGEST = 1 << 18;

  private final Path directory;

  /**
   * @param directory where the texts are
   */
  public Disclaimer(Path directory) {
    this.directory = directory;
  }

  @Override
  public String name() {
    return "disclaimer";
  }

  @Override
  public Verdict outgoing(OutgoingMessage message) {
    PropMap properties = message.message().properties();
    if (isSigned(properties)) {
      return Verdict.CONTINUE;
    }
    String text = properties.string(Tags.PR_BODY);
    if (text != null) {
      text(message, ".txt")
          .ifPresent(added ->
              properties.put(Tags.PR_BODY, text + "\r\n" + added.replaceAll("\\R", "\r\n")));
    }
    byte[] html = properties.bytes(Tags.PR_HTML);
    if (html != null) {
      text(message, ".html").ifPresent(added -> properties.put(Tags.PR_HTML, join(html, added)));
    }
    return Verdict.CONTINUE;
  }

  /** A signature or a cipher would be broken by it. */
  private static boolean isSigned(PropMap properties) {
    return properties.string(Tags.PR_MESSAGE_CLASS, "").toUpperCase(Locale.ROOT).contains(".SMIME");
  }

  /**
   * Puts a text before the end of the body. Pages are bytes in a charset of their own: characters
   * beyond ASCII become references, which every charset can say.
   */
  private static byte[] join(byte[] page, String added) {
    String html = new String(page, StandardCharsets.ISO_8859_1);
    StringBuilder safe = new StringBuilder();
    added
        .codePoints()
        .forEach(point -> {
          if (point < 128) {
            safe.append((char) point);
          } else {
            safe.append("&#").append(point).append(';');
          }
        });
    int end = html.length();
    Matcher matcher = END.matcher(html);
    while (matcher.find()) {
      end = matcher.start();
    }
    return (html.substring(0, end) + safe + html.substring(end))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private Optional<String> text(OutgoingMessage message, String extension) {
    return message
        .company()
        .map(UserAccount::login)
        .filter(name -> name.matches("[^/\\\\\\x00]{1,200}") && !name.startsWith("."))
        .flatMap(name -> read(name + extension))
        .or(() -> read("default" + extension));
  }

  private Optional<String> read(String name) {
    Path file = directory.resolve(name);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, unreadable, () -> "The disclaimer " + file + " cannot be read");
      return Optional.empty();
    }
  }
}
