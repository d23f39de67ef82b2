package org.mapano.ejb.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;

/**
 * Copies of mail as it came, for finding errors ({@code log_raw_message}): none, mail that could
 * not be converted, all, or that of some users.
 */
final class RawMailLog {
  private static final Logger LOG = System.getLogger(RawMailLog.class.getName());
  private static final String DAGENT = "dagent";
  private static final Set<String> ALL = Set.of("yes", "all", "true", "1");
  private static final Set<String> NONE = Set.of("no", "false", "0", "");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /** Name in place of a recipient's when the copy is not for one. */
  private static final String NOBODY = "LMTP";

  private final ServerConfig config;

  RawMailLog(ServerConfig config) {
    this.config = config;
  }

  /** Writes copies of a mail, as far as they are wanted. Failing to do so is only logged. */
  void record(ByteSource mail, List<UserAccount> recipients, boolean converted) {
    String wanted = config.get(DAGENT, "log_raw_message").trim();
    if (NONE.contains(wanted) || wanted.equals("error") && converted) {
      return;
    }
    if (wanted.equals("error") || ALL.contains(wanted)) {
      write(mail, recipients.size() == 1 ? recipients.get(0).login() : NOBODY);
      return;
    }
    List<String> users = List.of(wanted.split("\\s+"));
    recipients.stream()
        .map(UserAccount::login)
        .filter(users::contains)
        .forEach(login -> write(mail, login));
  }

  private void write(ByteSource mail, String who) {
    String name =
        String.format(
            "%s_%s_%08x.eml",
            who.replaceAll("[^A-Za-z0-9.@_-]", "_"),
            TIME.format(LocalDateTime.now()),
            ThreadLocalRandom.current().nextInt());
    Path file = Path.of(config.get(DAGENT, "log_raw_message_path").trim(), name);
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      mail.writeTo(out);
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "A copy of a mail cannot be written to " + file, failed);
    }
  }
}
