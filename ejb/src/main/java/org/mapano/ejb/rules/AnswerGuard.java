package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.HeaderPatterns;
import org.mapano.mapi.prop.Tags;

/**
 * Decides whether a mail may be answered by a machine at all (OOF-03, RFC 3834 section 2): never
 * those of lists, machines and mail systems, and never one's own.
 */
@Singleton
public class AnswerGuard {
  private static final Set<String> SYSTEM_NAMES = Set.of("mailer-daemon", "postmaster", "root");
  private static final List<String> MACHINE_ENDS = List.of("-request", "-bounces", "-bounce");
  private static final String SUPPRESS = "X-Auto-Response-Suppress";

  private final ServerConfig config;

  /** Reads the option {@code inhibit_auto_reply_headers} whenever it is asked. */
  @Inject
  public AnswerGuard(ServerConfig config) {
    this.config = config;
  }

  /**
   * Whether the mail may be answered.
   *
   * @param to whom the answer would go to
   */
  public boolean mayAnswer(RuleSubject subject, String to) {
    return !subject.sender().isEmpty()
        && !isMachine(subject.sender())
        && !isMachine(to)
        && !SYSTEM_NAMES.contains(localPart(subject.owner().email()))
        && !isOwn(subject, to)
        && !isAutomatic(subject);
  }

  private static boolean isOwn(RuleSubject subject, String to) {
    return to.equalsIgnoreCase(subject.owner().email())
        || subject.owner().aliases().stream().anyMatch(to::equalsIgnoreCase);
  }

  private static boolean isMachine(String address) {
    String name = localPart(address);
    return SYSTEM_NAMES.contains(name)
        || name.startsWith("owner-")
        || MACHINE_ENDS.stream().anyMatch(name::endsWith);
  }

  private static String localPart(String address) {
    int at = address.lastIndexOf('@');
    return (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
  }

  private boolean isAutomatic(RuleSubject subject) {
    HeaderBlock headers = subject.headers();
    String patterns = config.get("dagent", "inhibit_auto_reply_headers");
    String type = subject.message().properties().string(Tags.PR_MESSAGE_CLASS, "");
    return type.regionMatches(true, 0, "REPORT.", 0, 7)
        || HeaderPatterns.parse(patterns).match(headers)
        || headers.all(SUPPRESS).stream().anyMatch(AnswerGuard::suppresses);
  }

  private static boolean suppresses(String wish) {
    String text = wish.toLowerCase(Locale.ROOT);
    return text.contains("all") || text.contains("oof") || text.contains("autoreply");
  }
}
