package org.mapano.mapi.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Restriction;

class RuleTableEditorTest {
  private static final String OTHER =
      "<item SOAP-ENC:arrayType=\"propVal[2]\">"
          + "<item><ulPropTag>1719730207</ulPropTag><lpszA>RuleOrganizer</lpszA></item>"
          + "<item><ulPropTag>1719795743</ulPropTag><lpszA>f\u00fcr &lt;mich&gt;</lpszA></item></item>";
  private static final DelegateRule RULE =
      new DelegateRule(
          List.of(
              new PropMap()
                  .put(Tags.PR_DISPLAY_NAME, "A & <B> \u00fc")
                  .put(Tags.PR_ENTRYID, new byte[] {1, -1})
                  .put(Tags.PR_RECIPIENT_TYPE, 1)),
          true);

  private static byte[] table(String... rows) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tableData"
            + " xmlns:SOAP-ENC=\"http://schemas.xmlsoap.org/soap/encoding/\""
            + " SOAP-ENC:arrayType=\"propVal[][9]\">"
            + String.join("", rows)
            + "</tableData>\0")
        .getBytes(UTF_8);
  }

  private static String text(byte[] table) {
    return new String(table, UTF_8);
  }

  @Test
  void whatIsWrittenIsRead() {
    byte[] made = RuleTableEditor.put(null, Optional.of(RULE));
    RuleTable read = RuleTable.read(made);
    assertThat(read.damage()).isEmpty();
    Rule rule = read.rules().getFirst();
    assertThat(rule.name()).isEqualTo("Delegate Meetingrequest service");
    assertThat(rule.runs(false)).isTrue();
    assertThat(rule.sequence()).isZero();
    assertThat(((Restriction.And) rule.condition()).parts()).hasSize(3);
    DelegateRule found = DelegateRule.find(read).orElseThrow();
    assertThat(found.delete()).isTrue();
    PropMap recipient = found.recipients().getFirst();
    assertThat(recipient.string(Tags.PR_DISPLAY_NAME)).isEqualTo("A & <B> \u00fc");
    assertThat(recipient.bytes(Tags.PR_ENTRYID)).containsExactly(1, -1);
    assertThat(recipient.integer(Tags.PR_RECIPIENT_TYPE, 0)).isEqualTo(1);
  }

  @Test
  void otherRulesStayAsTheyAre() {
    byte[] first = RuleTableEditor.put(table(OTHER), Optional.of(RULE));
    DelegateRule fewer = new DelegateRule(List.of(), false);
    byte[] second = RuleTableEditor.put(first, Optional.of(fewer));
    assertThat(text(second)).contains(OTHER, "SOAP-ENC:arrayType=\"propVal[][2]\"");
    assertThat(DelegateRule.find(RuleTable.read(second))).contains(fewer);
    byte[] without = RuleTableEditor.put(second, Optional.empty());
    assertThat(text(without)).contains(OTHER, "SOAP-ENC:arrayType=\"propVal[][1]\"");
    assertThat(DelegateRule.find(RuleTable.read(without))).isEmpty();
    assertThat(RuleTable.read(without).rules().getFirst().provider()).isEqualTo("RuleOrganizer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "<a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:/etc/passwd\">]><a>&b;</a>",
      })
  void damagedTablesAreNotTouched(String table) {
    assertThatThrownBy(() -> RuleTableEditor.put(table.getBytes(UTF_8), Optional.of(RULE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void largeTablesAreNotTouched() {
    byte[] large = new byte[RuleTable.MAX_SIZE + 1];
    assertThatThrownBy(() -> RuleTableEditor.put(large, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
