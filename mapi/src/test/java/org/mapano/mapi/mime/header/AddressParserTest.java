package org.mapano.mapi.mime.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressParserTest {
  private static Mailbox only(String text) {
    List<Address> parsed = AddressParser.parse(text);
    assertThat(parsed).hasSize(1);
    return (Mailbox) parsed.getFirst();
  }

  @Test
  void plainForms() {
    assertThat(only("a@b.c")).isEqualTo(new Mailbox(null, null, "a", "b.c"));
    assertThat(only("Ann B. Clark <a@b.c>"))
        .isEqualTo(new Mailbox("Ann B. Clark", null, "a", "b.c"));
    assertThat(only("\"Clark, Ann\" <a@b.c>"))
        .isEqualTo(new Mailbox("Clark, Ann", null, "a", "b.c"));
    assertThat(only("a@b.c (Ann (nested) C)"))
        .isEqualTo(new Mailbox("Ann (nested) C", null, "a", "b.c"));
    assertThat(only("<a@b.c>")).isEqualTo(new Mailbox(null, null, "a", "b.c"));
  }

  @Test
  void obsoleteAndQuotedForms() {
    assertThat(only("a . b @ c . d")).isEqualTo(new Mailbox(null, null, "a . b", "c.d"));
    assertThat(only("\"a b\"@c.d").address()).isEqualTo("\"a b\"@c.d");
    assertThat(only("N <@r.s,@t.u:a@b.c>").route()).isEqualTo("@r.s,@t.u");
    assertThat(only("a@[192.0.2.1]").domain()).isEqualTo("[192.0.2.1]");
    assertThat(only("\"x@y\" <a@b.c>").name()).isEqualTo("x@y");
    assertThat(only("x@y.z <a@b.c>")).isEqualTo(new Mailbox("x@y.z", null, "a", "b.c"));
  }

  @Test
  void groups() {
    assertThat(AddressParser.parse("A Team: a@b, B <c@d>; , e@f, none:;"))
        .containsExactly(
            new MailGroup(
                "A Team",
                List.of(new Mailbox(null, null, "a", "b"), new Mailbox("B", null, "c", "d"))),
            new Mailbox(null, null, "e", "f"),
            new MailGroup("none", List.of()));
  }

  @Test
  void brokenForms() {
    assertThat(AddressParser.mailboxes("a@b; c@d,, ,<e@f> <g@h>", 10))
        .extracting(Mailbox::address)
        .containsExactly("a@b", "c@d", "e@f", "g@h");
    assertThat(only("Ann <a@b").address()).isEqualTo("a@b");
    assertThat(only("\"unclosed <a@b>").localPart()).isEqualTo("unclosed <a@b>");
    assertThat(only("just a name").localPart()).isEqualTo("just a name");
    assertThat(AddressParser.parse("")).isEmpty();
    assertThat(AddressParser.parse("<>")).isEmpty();
    assertThat(AddressParser.parse(null)).isEmpty();
  }

  @Test
  void numberIsLimited() {
    assertThat(AddressParser.parse("a@b,".repeat(1_000), 10)).hasSize(10);
    assertThat(AddressParser.mailboxes("g:" + "a@b,".repeat(1_000) + ";", 10)).hasSize(10);
  }

  @Test
  void firstMailboxIsForSorting() {
    assertThat(AddressParser.first("G: x@y, z@y;").localPart()).isEqualTo("x");
    assertThat(AddressParser.first(" ")).isNull();
  }
}
