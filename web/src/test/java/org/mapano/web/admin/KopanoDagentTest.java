package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A mail in a pipe, from the tool through the interface into a mailbox. */
class KopanoDagentTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private static final String MAIL = "From: a@example.org\nTo: plain\nSubject: Hi\n\nHello\n";

  private AdminTool.Result run(String mail, String... arguments) {
    return new AdminTool(SHARED.data()).dagent(mail, arguments);
  }

  @Test
  void mailServersLearnFromTheExitStatusWhatBecameOfTheMail(@TempDir Path empty)
      throws IOException {
    SHARED.calls().root("PUT", "users/plain/store", null);
    assertThat(run(MAIL, "plain").status()).isZero();
    assertThat(run(MAIL, "-e", "-j", "-r", "-N", "plain@example.org").status()).isZero();
    AdminTool.Result unknown = run(MAIL, "plain", "nobody");
    assertThat(unknown.status()).isEqualTo(70);
    assertThat(unknown.err()).contains("'nobody': unknown");
    assertThat(run(MAIL, "-q", "nobody").status()).isEqualTo(100);
    assertThat(run(MAIL).status()).isEqualTo(64);
    assertThat(run(MAIL, "--nonsense", "plain").status()).isEqualTo(64);
    AdminTool noServer = new AdminTool(empty);
    assertThat(noServer.dagent(MAIL, "plain").status()).isEqualTo(75);
    assertThat(noServer.dagent(MAIL, "-q", "plain").status()).isEqualTo(111);
    Path file = Files.writeString(empty.resolve("mail"), MAIL);
    assertThat(run("", "-f", file.toString(), "plain").status()).isZero();
  }

  @Test
  void aMailMayBeLargerThanAnyOtherRequest() {
    SHARED.calls().root("PUT", "users/plain/store", null);
    String mail = MAIL + "0123456789012345678901234567890123456789\n".repeat(20_000);
    assertThat(run(mail, "plain").status()).isZero();
  }
}
