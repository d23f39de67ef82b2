package org.mapano.ejb.rules;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mapano.ejb.config.ServerConfig;

/**
 * The domains to which rules may send mail: {@code forward_whitelist_domains}, or the file {@code
 * forward_whitelist_domains_file} in its place. A file that cannot be read allows nothing.
 */
final class ForwardWhitelist {
  private static final Logger LOG = System.getLogger(ForwardWhitelist.class.getName());
  private static final String DAGENT = "dagent";
  private static final String MESSAGE =
      "The message \"%subject\" from %sender was not forwarded as one of your rules wants it."
          + " The administrator of this server does not allow forwarding to that address."
          + " The message is in your Inbox.";

  private final ServerConfig config;

  ForwardWhitelist(ServerConfig config) {
    this.config = config;
  }

  /** Whether mail may be sent to all of the addresses. */
  boolean allows(List<String> addresses) {
    List<String> patterns = patterns();
    return addresses.stream()
        .map(address -> address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
        .allMatch(domain -> patterns.stream().anyMatch(pattern -> fits(pattern, domain)));
  }

  private List<String> patterns() {
    String file = config.get(DAGENT, "forward_whitelist_domains_file").trim();
    String text = file.isEmpty() ? config.get(DAGENT, "forward_whitelist_domains") : read(file, "");
    return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
  }

  private static String read(String file, String absent) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "The file " + file + " cannot be read", unreadable);
      return absent;
    }
  }

  /** Stars stand for any text; the time is bounded by the product of both lengths. */
  private static boolean fits(String pattern, String domain) {
    int p = 0;
    int d = 0;
    int star = -1;
    int resume = 0;
    while (d < domain.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = d;
      } else if (p < pattern.length() && pattern.charAt(p) == domain.charAt(d)) {
        p++;
        d++;
      } else if (star >= 0) {
        p = star + 1;
        d = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Subject of the notice about a forward that was not made. */
  String noticeSubject(String subject, String sender) {
    return fill(config.get(DAGENT, "forward_whitelist_domain_subject"), subject, sender);
  }

  /** Text of that notice. */
  String noticeText(String subject, String sender) {
    String own = config.get(DAGENT, "forward_whitelist_domain_message");
    String usual = own.isBlank() ? MESSAGE : own;
    String file = config.get(DAGENT, "forward_whitelist_domain_message_file").trim();
    return fill(file.isEmpty() ? usual : read(file, usual), subject, sender);
  }

  private static String fill(String template, String subject, String sender) {
    return template.replace("%sender", sender).replace("%subject", subject);
  }
}
