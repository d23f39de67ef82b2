package org.mapano.gateway.imap.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.gateway.imap.codec.ImapSyntaxException;

class MailboxNameTest {
  private static MailboxName name(String wire) throws ImapSyntaxException {
    return MailboxName.parse(wire.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void splitsLevels() throws ImapSyntaxException {
    MailboxName name = name("inbox/Entw&APw-rfe/a b");
    assertThat(name.levels()).containsExactly("INBOX", "Entwürfe", "a b");
    assertThat(name.parent()).hasToString("INBOX/Entwürfe");
    assertThat(name.isBelow(name("Inbox"))).isTrue();
    assertThat(name.isInbox()).isFalse();
    assertThat(name("iNbOx").isInbox()).isTrue();
    assertThat(name("x/INBOX").levels()).containsExactly("x", "INBOX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/a", "a/", "a//b", " ", "a/ ", "a\u0007", "&AAo-", "&-&"})
  void refuses(String wire) {
    assertThatThrownBy(() -> name(wire)).isInstanceOf(ImapSyntaxException.class);
  }

  @Test
  void boundsDepthAndLength() {
    assertThatThrownBy(() -> name("a/".repeat(64) + "a")).isInstanceOf(ImapSyntaxException.class);
    assertThatThrownBy(() -> name("a".repeat(256))).isInstanceOf(ImapSyntaxException.class);
  }
}
