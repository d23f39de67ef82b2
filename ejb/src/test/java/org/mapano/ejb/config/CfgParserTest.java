package org.mapano.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CfgParserTest {
  @Test
  void readsNamesAndValues() {
    assertThat(CfgParser.parse("quota_warn = 100\n\n# comment\nno meaning\n  a=b = c # d \t\r\n"))
        .containsExactly(
            new CfgLine.Setting(1, "quota_warn", "100"), new CfgLine.Setting(5, "a", "b = c # d"));
  }

  @Test
  void keepsInnerBlanksAndCase() {
    assertThat(CfgParser.parse("Name = a  b"))
        .containsExactly(new CfgLine.Setting(1, "Name", "a  b"));
  }

  @Test
  void aNumberSignCommentsOnlyInTheFirstColumn() {
    assertThat(CfgParser.parse(" #name = value"))
        .containsExactly(new CfgLine.Setting(1, "#name", "value"));
  }

  @Test
  void readsDirectives() {
    assertThat(CfgParser.parse("!include /etc/kopano/ldap.active-directory.cfg\n!propmap\tmap.cfg"))
        .containsExactly(
            new CfgLine.Directive(1, "include", "/etc/kopano/ldap.active-directory.cfg"),
            new CfgLine.Directive(2, "propmap", "map.cfg"));
  }

  @Test
  void cutsLongValuesBetweenCharacters() {
    List<CfgLine> lines = CfgParser.parse("a = " + "x".repeat(1022) + "ää");
    String value = ((CfgLine.Setting) lines.get(0)).value();
    assertThat(value).isEqualTo("x".repeat(1022));
    assertThat(value.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(CfgParser.MAX_VALUE_BYTES);
  }
}
