package org.mapano.ejb.quota.monitor;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notice with variables {@code ${NAME}} in it.
 *
 * @param subject one line
 * @param body lines that end with CR LF
 */
record NoticeTemplate(String subject, String body) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]{1,64})}");
  private static final String SUBJECT = "subject:";
  private static final String UNKNOWN = "unknown";

  /** Reads a file: the first line that begins with {@code Subject:} is the subject (MON-03). */
  static NoticeTemplate parse(String text) {
    String subject = "";
    StringBuilder body = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (subject.isEmpty() && line.regionMatches(true, 0, SUBJECT, 0, SUBJECT.length())) {
        subject = line.substring(SUBJECT.length()).strip();
      } else if (!body.isEmpty() || !line.isBlank()) {
        body.append(line).append("\r\n");
      }
    }
    return new NoticeTemplate(subject, body.toString());
  }

  /** The notice with values for its variables; one without value shows as {@code unknown}. */
  NoticeTemplate fill(Map<String, String> values) {
    return new NoticeTemplate(
        fill(subject, values).replaceAll("[\\r\\n]+", " "), fill(body, values));
  }

  private static String fill(String text, Map<String, String> values) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), UNKNOWN)));
  }
}
