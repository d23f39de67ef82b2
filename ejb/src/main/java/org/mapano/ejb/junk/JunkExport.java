package org.mapano.ejb.junk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.structure.MimeStructure;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Decides what is learned from a message that has changed its folder: junk when it comes into the
 * junk folder and the filter had not marked it, good mail when it goes from there to the inbox.
 */
@Singleton
class JunkExport {
  /** Longest mail that is exported, in bytes; filters look at much shorter ones only. */
  private static final long LONGEST = 16 << 20;

  private static final String MAIL = "IPM.NOTE";

  private final Stores stores;
  private final Messages messages;
  private final Sessions sessions;
  private final ServerConfig config;

  @Inject
  JunkExport(Stores stores, Messages messages, Sessions sessions, ServerConfig config) {
    this.stores = stores;
    this.messages = messages;
    this.sessions = sessions;
    this.config = config;
  }

  /**
   * Exports a message if something is to be learned from it.
   *
   * @param from folder in which it was
   * @param to folder in which it is now
   * @throws UncheckedIOException when it cannot be read or written
   */
  void moved(long storeId, long from, long to, long messageId) {
    LearningDirectory junk = directory(config.get("spamd", "spam_dir"));
    LearningDirectory good = directory(config.get("spamd", "ham_dir"));
    if (!junk.isOn() && !good.isOn()) {
      return;
    }
    SpecialFolders folders = stores.specialFolders(storeId);
    try {
      if (to == folders.junk() && from != to) {
        learn(messageId, to, junk, good, true);
      } else if (from == folders.junk() && to == folders.inbox()) {
        boolean wanted = config.bool("spamd", "learn_ham");
        learn(messageId, to, wanted ? good : null, junk, false);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private LearningDirectory directory(String path) {
    return new LearningDirectory(Path.of(path), config.get("spamd", "sa_group").strip());
  }

  private void learn(
      long messageId,
      long folderId,
      LearningDirectory target,
      LearningDirectory opposite,
      boolean junk)
      throws IOException {
    StoreSession system = sessions.system("spamd");
    PropMap properties =
        messages
            .loadProperties(
                system, folderId, List.of(messageId), Tags.PR_SEARCH_KEY, Tags.PR_MESSAGE_CLASS)
            .get(messageId);
    byte[] key = properties == null ? null : properties.bytes(Tags.PR_SEARCH_KEY);
    if (key == null || !isMail(properties)) {
      return;
    }
    if (opposite.isOn()) {
      opposite.remove(key);
    }
    if (target != null && target.isOn()) {
      ByteSource mail = messages.original(system, messageId);
      if (mail.size() <= LONGEST && !(junk && isMarked(mail))) {
        target.add(key, mail);
      }
    }
  }

  private static boolean isMail(PropMap properties) {
    String name = properties.string(Tags.PR_MESSAGE_CLASS, "").toUpperCase(Locale.ROOT);
    return name.equals(MAIL) || name.startsWith(MAIL + ".");
  }

  /** Whether the filter knew already; it must not be told again what it said itself. */
  private boolean isMarked(ByteSource mail) throws IOException {
    String name = config.get("spamd", "header_tag").strip();
    return !name.isEmpty()
        && MimeStructure.parse(mail).root().headers().all(name).stream()
            .anyMatch(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("yes"));
  }
}
