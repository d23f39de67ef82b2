package org.mapano.ejb.plugin.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.plugin.DeliveryPlugin;
import org.mapano.ejb.plugin.IncomingMail;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.users.UserAccount;

/**
 * Lets mail to some addresses go to public folders (PLUGIN-04): {@code rule<n>_recipient} and
 * {@code rule<n>_destination_folder} in {@code movetopublic.cfg}, which is read anew when it has
 * changed.
 */
public final class MoveToPublic implements DeliveryPlugin {
  private static final Logger LOG = Logger.getLogger(MoveToPublic.class.getName());
  private static final String RECIPIENT = "_recipient";
  private static final String FOLDER = "_destination_folder";

  private record Rules(long changed, Map<String, String> folders) {}

  private final Path file;
  private volatile Rules rules = new Rules(-1, Map.of());

  /**
   * @param file the rules
   */
  public MoveToPublic(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return "movetopublic";
  }

  @Override
  public Verdict incoming(IncomingMail mail) {
    Map<String, String> folders = folders();
    UserAccount recipient = mail.recipient();
    String folder = folders.get(key(recipient.email()));
    for (String alias : recipient.aliases()) {
      folder = folder == null ? folders.get(key(alias)) : folder;
    }
    if (folder != null) {
      mail.moveToPublic(folder);
    }
    return Verdict.CONTINUE;
  }

  private Map<String, String> folders() {
    try {
      long changed = Files.getLastModifiedTime(file).toMillis();
      if (changed != rules.changed()) {
        rules = new Rules(changed, read());
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, unreadable, () -> "The rules in " + file + " cannot be read");
    }
    return rules.folders();
  }

  private Map<String, String> read() throws IOException {
    Properties lines = new Properties();
    // Backslashes separate folders in some files and mean themselves there.
    lines.load(new java.io.StringReader(Files.readString(file).replace("\\", "\\\\")));
    Map<String, String> folders = new HashMap<>();
    for (String name : lines.stringPropertyNames()) {
      if (name.endsWith(RECIPIENT)) {
        String rule = name.substring(0, name.length() - RECIPIENT.length());
        String folder = lines.getProperty(rule + FOLDER, "").strip().replace('\\', '/');
        if (!folder.isEmpty()) {
          folders.put(key(lines.getProperty(name)), folder);
        }
      }
    }
    return folders;
  }

  private static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
