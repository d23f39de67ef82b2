package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A mail in a pipe, from the tool through the interface into a mailbox. */
class KopanoDagentTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private static final String MAIL = "From: a@example.org\nTo: plain\nSubject: Hi\n\nHello\n";

  /** A user of this test only: where mail of others goes may still be remembered. */
  @BeforeEach
  void mailbox() {
    SHARED.calls().root("PUT", "users/piper", "{}");
    SHARED.calls().root("PUT", "users/piper/store", null);
  }

  private AdminTool.Result run(String mail, String... arguments) {
    return new AdminTool(SHARED.data()).dagent(mail, arguments);
  }

  @Test
  void mailServersLearnFromTheExitStatusWhatBecameOfTheMail(@TempDir Path empty)
      throws IOException {
    assertThat(run(MAIL, "piper").status()).isZero();
    assertThat(run(MAIL, "-e", "-j", "-r", "-N", "piper@example.org").status()).isZero();
    AdminTool.Result unknown = run(MAIL, "piper", "nobody");
    assertThat(unknown.status()).isEqualTo(70);
    assertThat(unknown.err()).contains("'nobody': unknown");
    assertThat(run(MAIL, "-q", "nobody").status()).isEqualTo(100);
    assertThat(run(MAIL).status()).isEqualTo(64);
    assertThat(run(MAIL, "--nonsense", "piper").status()).isEqualTo(64);
    AdminTool noServer = new AdminTool(empty);
    assertThat(noServer.dagent(MAIL, "piper").status()).isEqualTo(75);
    assertThat(noServer.dagent(MAIL, "-q", "piper").status()).isEqualTo(111);
    Path file = Files.writeString(empty.resolve("mail"), MAIL);
    assertThat(run("", "-f", file.toString(), "piper").status()).isZero();
  }

  @Test
  void aMailMayBeLargerThanAnyOtherRequest() {
    String mail = MAIL + "0123456789012345678901234567890123456789\n".repeat(20_000);
    assertThat(run(mail, "piper").status()).isZero();
  }
}
