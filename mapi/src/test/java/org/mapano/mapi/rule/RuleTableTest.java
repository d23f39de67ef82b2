package org.mapano.mapi.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;

class RuleTableTest {
  /** As a client of release 8.7 writes a row. */
  private static final String ROW =
      """
      <item SOAP-ENC:arrayType="propVal[10]">
      <item><ulPropTag>1718878228</ulPropTag><li>1</li></item>
      <item><ulPropTag>1719009283</ulPropTag><ul>SEQUENCE</ul></item>
      <item><ulPropTag>1719074819</ulPropTag><ul>17</ul></item>
      <item><ulPropTag>1719140362</ulPropTag><ul>2147746063</ul></item>
      <item><ulPropTag>1719206141</ulPropTag><res><ulType>0</ulType><lpAnd>
      <item><ulType>3</ulType><lpContent><ulFuzzyLevel>65537</ulFuzzyLevel><ulPropTag>3604511\
      </ulPropTag><lpProp><ulPropTag>3604511</ulPropTag><lpszA>f\u00fcter&lt;me</lpszA></lpProp>\
      </lpContent></item>
      <item><ulType>2</ulType><lpNot><lpNot><ulType>8</ulType><lpExist><ulPropTag>268435487\
      </ulPropTag></lpExist></lpNot></lpNot></item>
      <item><ulType>4</ulType><lpProp><ulType>3</ulType><ulPropTag>1507331</ulPropTag><lpProp>\
      <ulPropTag>1507331</ulPropTag><ul>2</ul></lpProp></lpProp></item>
      </lpAnd></res></item>
      <item SOAP-ENC:position="[5]"><ulPropTag>1719664894</ulPropTag>ACTIONS</item>
      <item><ulPropTag>1719730207</ulPropTag><lpszA>RuleOrganizer</lpszA></item>
      <item><ulPropTag>1719795743</ulPropTag><lpszA>rule SEQUENCE</lpszA></item>
      <item><ulPropTag>1719927042</ulPropTag><bin>AQA=</bin></item>
      </item>
      """;

  private static final String ACTIONS =
      """
      <actions SOAP-ENC:arrayType="action[9]">
      <item><acttype>1</acttype><flavor>0</flavor><flags>0</flags>\
      <moveCopy><store>AAAA</store><folder>AQI=</folder></moveCopy></item>
      <item><acttype>2</acttype><flavor>0</flavor><flags>0</flags>\
      <moveCopy><store>AAAA</store><folder>AQI=</folder></moveCopy></item>
      <item><acttype>7</acttype><flavor>3</flavor><flags>0</flags>\
      <adrlist SOAP-ENC:arrayType="propVal[][1]"><item SOAP-ENC:arrayType="propVal[2]">\
      <item><ulPropTag>805503007</ulPropTag><lpszA>a@example.org</lpszA></item>\
      <item><ulPropTag>805437471</ulPropTag><lpszA>SMTP</lpszA></item></item></adrlist></item>
      <item><acttype>8</acttype><flavor>0</flavor><flags>0</flags><adrlist></adrlist></item>
      <item><acttype>10</acttype><flavor>0</flavor><flags>0</flags></item>
      <item><acttype>11</acttype><flavor>0</flavor><flags>0</flags></item>
      <item><acttype>3</acttype><flavor>0</flavor><flags>0</flags>\
      <reply><message>AQI=</message><guid>AQI=</guid></reply></item>
      <item><acttype>6</acttype><flavor>0</flavor><flags>0</flags>\
      <bouncecode>13</bouncecode></item>
      <item><acttype>5</acttype><flavor>0</flavor><flags>0</flags>\
      <defer><bin>eno=</bin></defer></item>
      </actions>
      """;

  private static RuleTable read(String... rows) {
    return RuleTable.read(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tableData"
                + " xmlns:SOAP-ENC=\"http://schemas.xmlsoap.org/soap/encoding/\">"
                + String.join("", rows)
                + "</tableData>\0")
            .getBytes(UTF_8));
  }

  private static String row(int sequence, String actions) {
    return ROW.replace("SEQUENCE", "" + sequence).replace("ACTIONS", actions);
  }

  @Test
  void readsConditionsAndActionsAsClientsWriteThem() {
    RuleTable table = read(row(2, ACTIONS), row(1, ACTIONS));
    assertThat(table.damage()).isEmpty();
    assertThat(table.rules()).extracting(Rule::name).containsExactly("rule 1", "rule 2");
    Rule rule = table.rules().getFirst();
    assertThat(rule.runs(false)).isTrue();
    assertThat(rule.endsRules()).isTrue();
    Restriction.And and = (Restriction.And) rule.condition();
    assertThat(((Restriction.Content) and.parts().get(0)).value().value()).isEqualTo("füter<me");
    assertThat(and.parts().get(1))
        .isEqualTo(new Restriction.Not(new Restriction.Exist(Tags.PR_BODY)));
    assertThat(((Restriction.Property) and.parts().get(2)).relop())
        .isEqualTo(Relop.GREATER_OR_EQUAL);
    assertThat(rule.actions()).hasSize(9);
    assertThat(((RuleAction.File) rule.actions().get(0)).keep()).isFalse();
    assertThat(((RuleAction.File) rule.actions().get(1)).keep()).isTrue();
    RuleAction.Forward forward = (RuleAction.Forward) rule.actions().get(2);
    assertThat(forward.redirects()).isTrue();
    assertThat(forward.recipients().getFirst().string(Tags.PR_EMAIL_ADDRESS))
        .isEqualTo("a@example.org");
    assertThat(rule.actions().get(3)).isInstanceOf(RuleAction.Delegate.class);
    assertThat(rule.actions().get(4)).isEqualTo(new RuleAction.Delete());
    assertThat(rule.actions().get(5)).isEqualTo(new RuleAction.MarkRead());
    assertThat(((RuleAction.Reply) rule.actions().get(6)).template()).containsExactly(1, 2);
    assertThat(rule.actions().get(7)).isEqualTo(new RuleAction.Bounce(13));
    assertThat(rule.actions().get(8)).isEqualTo(new RuleAction.Unsupported(5));
  }

  @Test
  void aDamagedRuleIsNamedAndTheOthersAreRead() {
    RuleTable table =
        read(
            row(1, "<actions><item><acttype>1</acttype></item></actions>"),
            row(2, "<actions>" + "<item><acttype>10</acttype></item>".repeat(51) + "</actions>"),
            row(3, ACTIONS),
            "<item><item><ulPropTag>x</ulPropTag></item></item>");
    assertThat(table.rules()).extracting(Rule::sequence).containsExactly(3);
    assertThat(table.damage()).hasSize(3);
  }

  @Test
  void damagedTablesAreEmpty() {
    for (String text :
        new String[] {
          "x",
          "<a>",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:/etc/passwd\">]><a>&b;</a>",
          "<a>".repeat(5000)
        }) {
      RuleTable table = RuleTable.read(text.getBytes(UTF_8));
      assertThat(table.rules()).as(text).isEmpty();
      assertThat(table.damage()).as(text).hasSize(1);
    }
    assertThat(RuleTable.read(new byte[RuleTable.MAX_SIZE + 1]).damage()).hasSize(1);
    assertThat(RuleTable.read(new byte[0])).isEqualTo(RuleTable.EMPTY);
    String many = "<item></item>".repeat(RuleTable.MAX_RULES + 1);
    assertThat(read(many).rules()).hasSize(RuleTable.MAX_RULES);
  }
}
