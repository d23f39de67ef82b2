package org.mapano.mapi.mime.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/** Mail made to exhaust memory or time: it is delivered, within the limits. */
class MimeBombsTest {
  private static int recipients(MapiMessage message) {
    int count = message.recipients().size();
    for (MapiAttachment attachment : message.attachments()) {
      count += attachment.embedded() == null ? 0 : recipients(attachment.embedded());
    }
    return count;
  }

  private static int attachments(MapiMessage message) {
    int count = message.attachments().size();
    for (MapiAttachment attachment : message.attachments()) {
      count += attachment.embedded() == null ? 0 : attachments(attachment.embedded());
    }
    return count;
  }

  /** A mail with many copies of a message, each encoded so that it is parsed on its own. */
  private static String encodedCopies(String inner, int count) {
    String encoded =
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(inner.getBytes(StandardCharsets.US_ASCII));
    StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=o\n\n");
    for (int i = 0; i < count; i++) {
      mail.append("--o\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n");
      mail.append(encoded).append('\n');
    }
    return mail + "--o--\n";
  }

  @Test
  void nestedMessagesShareOneBudgetOfRecipients() {
    String inner = "To: " + "a@b.c, ".repeat(5_000) + "\n\nx";
    MapiMessage message = Inbound.text(encodedCopies(inner, 50));
    assertThat(recipients(message)).isEqualTo(2 * InboundOptions.DEFAULT.addresses());
  }

  @Test
  void nestedMessagesShareOneBudgetOfParts() {
    String inner =
        "Content-Type: multipart/mixed; boundary=i\n\n"
            + "--i\nContent-Type: a/b\n\n".repeat(1_500)
            + "--i--\n";
    MapiMessage message = Inbound.text(encodedCopies(inner, 100));
    assertThat(attachments(message)).isLessThan(2 * InboundOptions.DEFAULT.limits().parts());
    assertThat(message.attachments()).hasSize(100);
  }

  @Test
  void nestedMessagesShareOneBudgetOfBodies() {
    InboundOptions options =
        InboundOptions.DEFAULT.withLimits(InboundOptions.DEFAULT.limits(), 20, 100, 1_000);
    MapiMessage message =
        Inbound.text(encodedCopies("Subject: x\n\n" + "y".repeat(900), 20), options);
    long withBody =
        message.attachments().stream()
            .filter(attachment -> attachment.embedded().properties().has(Tags.PR_BODY))
            .count();
    assertThat(withBody).isEqualTo(4);
    MapiMessage last = message.attachments().getLast().embedded();
    assertThat(last.attachments().getFirst().data().size()).isEqualTo(900);
  }

  @Test
  void directoryIsNotAskedForeverByOneMail() throws Exception {
    StringBuilder to = new StringBuilder("To: ");
    for (int i = 0; i < 5_000; i++) {
      to.append("user").append(i).append("@example.com, ");
    }
    Set<String> asked = new HashSet<>();
    AddressResolver counting =
        address -> {
          asked.add(address);
          return Optional.empty();
        };
    MimeToMapi converter = new MimeToMapi(InboundOptions.DEFAULT, counting, TnefDecoder.NONE);
    ByteSource mail = ByteSource.of((to + "\n\nx").getBytes(StandardCharsets.US_ASCII));
    assertThat(converter.convert(mail, Inbound.NOW).recipients()).hasSize(5_000);
    assertThat(asked).hasSize(1_000);
  }

  @Test
  void hostileHeadersAreRead() {
    for (String piece :
        new String[] {
          "=?utf-8?q?",
          "=?",
          "?=",
          "(",
          "\"",
          "<",
          "@",
          "[",
          ":;",
          "a*0=x;",
          "re:",
          "[x]",
          "\\",
          "<<"
        }) {
      String bomb = piece.repeat(200_000 / piece.length());
      MapiMessage message =
          Inbound.text(
              "Subject: "
                  + bomb
                  + "\nFrom: "
                  + bomb
                  + "\nTo: "
                  + bomb
                  + "\nContent-Type: text/plain;"
                  + bomb
                  + "\nReferences: "
                  + bomb
                  + "\nDate: "
                  + bomb
                  + "\n\nbody");
      assertThat(message.properties().string(Tags.PR_SUBJECT).length()).isLessThan(20_000);
    }
  }

  @Test
  void manyBoundariesAreNotMultiplied() {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < 49; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=").append("x".repeat(i + 1));
      mail.append("\n\n--").append("x".repeat(i + 1)).append('\n');
    }
    mail.append("\n").append(("--" + "x".repeat(60) + "\n").repeat(100_000));
    MapiMessage message = Inbound.text(mail.toString());
    assertThat(message.properties().string(Tags.PR_BODY)).startsWith("--xxx");
  }

  @Test
  void deepHtmlBecomesText() {
    MapiMessage message =
        Inbound.text("Content-Type: text/html\n\n" + "<div>".repeat(200_000) + "deep");
    assertThat(message.properties().has(Tags.PR_HTML)).isTrue();
    assertThat(message.properties().has(Tags.PR_BODY)).isTrue();
  }
}
