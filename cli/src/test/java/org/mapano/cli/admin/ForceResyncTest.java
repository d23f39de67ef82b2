package org.mapano.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.AdminException;
import org.mapano.cli.rest.Server;

class ForceResyncTest {
  private final StringWriter err = new StringWriter();

  private int run(String typed) {
    PrintWriter lines = new PrintWriter(err, true);
    var answers = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    return new ForceResync(List.of(), answers)
        .run(
            new AdminClient(Server.stranger("http://127.0.0.1:1")),
            new Call(lines, lines, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "n\n", "no\n", "oh yes\n"})
  void everybodyIsAskedForAndTheDefaultIsNo(String typed) {
    assertThat(run(typed)).isOne();
    assertThat(err.toString()).endsWith("[y/N] ");
  }

  @Test
  void yesGoesOn() {
    assertThatThrownBy(() -> run("Y\n"))
        .isInstanceOf(AdminException.class)
        .hasMessageStartingWith("no server at");
  }
}
