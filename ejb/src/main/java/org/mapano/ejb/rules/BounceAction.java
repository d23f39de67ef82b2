package org.mapano.ejb.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      NoticeMail.ofMailSystem(
              subject.server(),
              subject.sender(),
              "Undelivered Mail Returned to Sender",
              OffsetDateTime.now(),
              text(action.code(), recipient))
          .writeReport(out, fields, "text/rfc822-headers", ByteSource.of(original(subject)));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
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
