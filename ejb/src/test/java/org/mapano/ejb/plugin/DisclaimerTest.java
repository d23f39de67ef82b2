package org.mapano.ejb.plugin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.plugin.shipped.Disclaimer;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** The text below what users send (PLUGIN-06). */
class DisclaimerTest {
  @TempDir private Path directory;

  @BeforeEach
  void texts() throws IOException {
    Files.writeString(directory.resolve("default.txt"), "Grüße\nall");
    Files.writeString(directory.resolve("default.html"), "<p>Grüße</p>");
    Files.writeString(directory.resolve("Acme.txt"), "Acme");
  }

  private static UserAccount account(String name) {
    return new UserAccount(
        7,
        name.getBytes(UTF_8),
        ObjectClass.ACTIVE_USER,
        name,
        name,
        name + "@example.com",
        List.of(),
        0,
        false,
        0,
        QuotaSettings.DEFAULT,
        Set.of(),
        Set.of(),
        new PropMap());
  }

  private MapiMessage send(String company, PropMap properties) {
    MapiMessage message = new MapiMessage();
    message.properties().putAll(properties);
    SendingPlugins plugins =
        new SendingPlugins(Duration.ofMinutes(5), List.of(new Disclaimer(directory)));
    SendingPlugins.Result result =
        plugins.outgoing(
            account("john"),
            sender -> Optional.ofNullable(company).map(DisclaimerTest::account),
            message);
    assertThat(result.verdict()).isEqualTo(Verdict.CONTINUE);
    assertThat(message.properties().string(Tags.PR_BODY))
        .isEqualTo(properties.string(Tags.PR_BODY));
    return result.message();
  }

  @Test
  void textAndPageGetTheirOwn() {
    PropMap sent =
        send(
                null,
                new PropMap()
                    .put(Tags.PR_BODY, "Hello\r\n")
                    .put(Tags.PR_HTML, "<body>ä</BODY ></html>".getBytes(ISO_8859_1)))
            .properties();
    assertThat(sent.string(Tags.PR_BODY)).isEqualTo("Hello\r\n\r\nGrüße\r\nall");
    assertThat(new String(sent.bytes(Tags.PR_HTML), ISO_8859_1))
        .isEqualTo("<body>ä<p>Gr&#252;&#223;e</p></BODY ></html>");
  }

  @Test
  void tenantsHaveTheirOwn() {
    PropMap text = new PropMap().put(Tags.PR_BODY, "Hello");
    assertThat(send("Acme", text).properties().string(Tags.PR_BODY)).isEqualTo("Hello\r\nAcme");
    assertThat(send("../x", text).properties().string(Tags.PR_BODY)).endsWith("all");
    PropMap page = new PropMap().put(Tags.PR_HTML, "x".getBytes(UTF_8));
    assertThat(send("Acme", page).properties().bytes(Tags.PR_HTML))
        .isEqualTo("x<p>Gr&#252;&#223;e</p>".getBytes(UTF_8));
  }

  @Test
  void signedMessagesStayAsTheyAre() {
    PropMap signed =
        new PropMap()
            .put(Tags.PR_MESSAGE_CLASS, "IPM.Note.SMIME.MultipartSigned")
            .put(Tags.PR_BODY, "Hello");
    assertThat(send(null, signed).properties().string(Tags.PR_BODY)).isEqualTo("Hello");
  }
}
