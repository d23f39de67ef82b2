package org.mapano.ejb.rules;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mapano.ejb.submission.ServerMail;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.outbound.NoticeMail;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.RuleAction;

/**
 * Sends a mail back to its sender with a report (RFC 3464). A mail that has no sender cannot go
 * back; it stays in the Inbox, so that it is not lost.
 */
final class BounceAction {
  private static final int MAX_FIELDS = 64 * 1024;

  private BounceAction() {}

  static void run(RuleAction.Bounce action, RuleSubject subject, RuleOutcome outcome) {
    if (subject.sender().isEmpty() || !subject.sender().contains("@") || !outcome.maySend()) {
      return;
    }
    outcome.send(
        new ServerMail("", List.of(subject.sender()), ByteSource.of(report(action, subject)), 0));
    outcome.drop();
  }

  private static byte[] report(RuleAction.Bounce action, RuleSubject subject) {
    String recipient = subject.owner().email();
    String fields =
        "Reporting-MTA: dns; "
            + subject.server()
            + "\r\n\r\nFinal-Recipient: rfc822; "
            + recipient
            + "\r\nAction: failed\r\nStatus: "
            + status(action.code())
            + "\r\n";
    String id = UUID.randomUUID().toString();
    return new NoticeMail(
            RuleActions.MAIL_SYSTEM,
            "MAILER-DAEMON@" + subject.server(),
            subject.sender(),
            "Undelivered Mail Returned to Sender",
            OffsetDateTime.now(),
            "<" + id + "@" + subject.server() + ">",
            Map.of("Auto-Submitted", "auto-replied"),
            text(action.code(), recipient))
        .toReport("report-" + id, fields, original(subject));
  }

  private static String status(int code) {
    return switch (code) {
      case 13 -> "5.2.3";
      case 31 -> "5.6.1";
      default -> "5.7.1";
    };
  }

  private static String text(int code, String recipient) {
    String why =
        switch (code) {
          case 13 -> "it is too large";
          case 31 -> "it cannot be shown there";
          default -> "the recipient does not take it";
        };
    return "Your message to <" + recipient + "> was not delivered because " + why + ".\n";
  }

  private static byte[] original(RuleSubject subject) {
    String headers = subject.message().properties().string(Tags.PR_TRANSPORT_MESSAGE_HEADERS, "");
    String some = headers.substring(0, Math.min(headers.length(), MAX_FIELDS));
    return some.strip().getBytes(StandardCharsets.UTF_8);
  }
}
