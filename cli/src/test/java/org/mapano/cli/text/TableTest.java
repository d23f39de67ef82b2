package org.mapano.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void padsColumnsToTheLongestEntry() {
    Table table = new Table("\t", "Username", "Fullname", "Homeserver");
    table.row("john", "John Doe", "").row("a", "", "n1");
    assertThat(table.text())
        .isEqualTo(
            """
            \tUsername\tFullname\tHomeserver
            \t------------------------------------------
            \tjohn\t\tJohn Doe\t
            \ta\t\t\t\tn1
            """);
  }

  @Test
  void labelsEndAtTheColumnOfValues() {
    assertThat(Layout.label("Username:")).isEqualTo("Username:\t\t");
    assertThat(Layout.label("Active:")).isEqualTo("Active:\t\t\t");
    assertThat(Layout.label("Auto-accept meeting req:")).isEqualTo("Auto-accept meeting req:");
  }

  @Test
  void sizesAreMegabytes() {
    assertThat(Layout.megabytes(0)).isEqualTo("0.00 MB");
    assertThat(Layout.megabytes(484_862_464L)).isEqualTo("462.40 MB");
    assertThat(Layout.quota(0)).isEqualTo("unlimited");
    assertThat(Layout.quota(1L << 20)).isEqualTo("1.00 MB");
  }
}
