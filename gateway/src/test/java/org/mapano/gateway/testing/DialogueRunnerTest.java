package org.mapano.gateway.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mapano.jca.mail.MailConnection;

class DialogueRunnerTest {
  private static void echo(MailConnection connection) throws java.io.IOException {
    connection.out().write("* 7 HELLO\r\n".getBytes(StandardCharsets.US_ASCII));
    connection.in().transferTo(connection.out());
  }

  private static DialogueRunner runner() {
    return new DialogueRunner(() ->
        DialoguePeer.connect(DialogueRunnerTest::echo, new PipeConnection("192.0.2.1", false)));
  }

  @Test
  void runsAScriptWithWildcardsAndVariables() {
    assertThatCode(() ->
            runner()
                .run(
                    "echo",
                    """
                    # two connections
                    S: * <n:#> HELLO
                    C: a <n> <repeat 3 xy>
                    S: a 7 xyxyxy
                    S2: * 7 <*>
                    B2: one\\r\\ntwo\\r\\n
                    S2: ...
                    S2: two
                    X2
                    S2: <closed>
                    """))
        .doesNotThrowAnyException();
  }

  @Test
  void tellsTheLineThatDiffers() {
    assertThatThrownBy(() -> runner().run("echo", "S: * 7 HELLO\nC: x\nS: y\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("echo line 3: S: y")
        .hasMessageContaining("got: x");
  }
}
