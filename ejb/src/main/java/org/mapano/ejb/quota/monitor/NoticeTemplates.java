package org.mapano.ejb.quota.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;

/**
 * The administrator's templates, read anew each time; where the file of a template is missing or
 * cannot be read, the one that comes with the server stands in.
 */
@Singleton
class NoticeTemplates {
  private static final Logger LOG = Logger.getLogger(NoticeTemplates.class.getName());

  /** Longest file that is taken for a template, in bytes. */
  private static final int LONGEST = 1 << 16;

  private final ServerConfig config;

  @Inject
  NoticeTemplates(ServerConfig config) {
    this.config = config;
  }

  /** The template of a kind of notice. */
  NoticeTemplate get(NoticeKind kind) {
    Path file = Path.of(option(kind));
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LONGEST) {
        return NoticeTemplate.parse(text(Files.readAllBytes(file)));
      }
      LOG.log(Level.FINE, "There is no template {0}", file);
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, unreadable, () -> "The template " + file + " cannot be read");
    }
    return shipped(kind);
  }

  private String option(NoticeKind kind) {
    return switch (kind) {
      case USER_WARNING -> config.get("monitor", "userquota_warning_template");
      case USER_SOFT -> config.get("monitor", "userquota_soft_template");
      case USER_HARD -> config.get("monitor", "userquota_hard_template");
      case COMPANY_WARNING -> config.get("monitor", "companyquota_warning_template");
    };
  }

  private static String resource(NoticeKind kind) {
    return switch (kind) {
      case USER_WARNING -> "userwarning.mail";
      case USER_SOFT -> "usersoft.mail";
      case USER_HARD -> "userhard.mail";
      case COMPANY_WARNING -> "companywarning.mail";
    };
  }

  /** UTF-8; what is none shows replacement characters, which is better than no notice. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static NoticeTemplate shipped(NoticeKind kind) {
    try (InputStream in = NoticeTemplates.class.getResourceAsStream(resource(kind))) {
      return NoticeTemplate.parse(text(in.readAllBytes()));
    } catch (IOException defect) {
      throw new UncheckedIOException(defect);
    }
  }
}
