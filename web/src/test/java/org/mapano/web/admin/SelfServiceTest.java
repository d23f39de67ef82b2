package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.web.admin.RestCalls.basic;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.cli.KopanoOof;
import org.mapano.cli.KopanoPasswd;

/** What users do with their own account, over the interface and by the tools. */
class SelfServiceTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private static RestCalls.Answer plain(String method, String path, String body) {
    return SHARED.calls().call(basic("plain", "plain"), method, path, body);
  }

  private static AdminTool.Result passwd(String... arguments) {
    return SHARED.tool().other(KopanoPasswd::new, arguments);
  }

  @Test
  void usersSeeAndSetTheirOwn() {
    JsonObject shown = plain("GET", "self", null).json();
    assertThat(shown.getString("login")).isEqualTo("plain");
    assertThat(shown.getJsonObject("store").getString("status")).isEqualTo("ok");
    RestCalls.Answer changed =
        plain(
            "PATCH",
            "self/settings",
            "{\"outOfOffice\": {\"enabled\": true, \"subject\": \"Away\"}}");
    assertThat(changed.json().getJsonObject("outOfOffice").getString("subject")).isEqualTo("Away");
    assertThat(plain("GET", "self/settings", null).json()).isEqualTo(changed.json());
  }

  @Test
  void thePasswordNeedsTheOldOne() {
    assertThat(plain("PUT", "self/password", "{\"old\": \"x\", \"new\": \"other\"}").status())
        .isEqualTo(401);
    assertThat(plain("PUT", "self/password", "{\"old\": \"plain\", \"new\": \"other\"}").status())
        .isEqualTo(204);
    assertThat(plain("GET", "self", null).status()).isEqualTo(401);
    assertThat(SHARED.calls().call(basic("plain", "other"), "GET", "self", null).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}",
        "{\"old\": \"plain\"}",
        "{\"old\": \"plain\", \"new\": \"\"}",
        "[]",
        "{\"old\": \"plain\", \"new\": 1}",
        "{\"old\": \"plain\", \"new\": \"a\", \"b\": 1}",
      })
  void refusesWhatDoesNotFit(String body) {
    assertThat(plain("PUT", "self/password", body).status()).isEqualTo(400);
  }

  @Test
  void theTokenHasNoPassword() {
    AdminTool.Result result = passwd("-u", "SYSTEM", "-o", "x", "-p", "y");
    assertThat(result.err()).isEqualTo("Wrong username or password.\n");
  }

  @Test
  void usersSetTheirPasswordByTheTool() {
    assertThat(passwd("-u", "plain", "-o", "plain", "-p", "other", "--dry-run").status()).isZero();
    assertThat(passwd("-u", "plain", "-o", "plain", "-p", "other"))
        .isEqualTo(new AdminTool.Result(0, "Password of user plain changed.\n", ""));
    assertThat(SHARED.server().directory().authenticate("plain", "other")).isPresent();
    assertThat(passwd("-u", "plain", "-o", "plain", "-p", "more"))
        .isEqualTo(new AdminTool.Result(1, "", "Wrong username or password.\n"));
    assertThat(passwd("-o", "plain").err()).isEqualTo("No username specified.\n");
    assertThat(
            passwd(
                    "-h",
                    SHARED.server().address().toString(),
                    "-u",
                    "plain",
                    "-o",
                    "other",
                    "-p",
                    "third")
                .status())
        .isZero();
  }

  @Test
  void absenceIsPrintedAsJson() {
    AdminTool tool = SHARED.tool();
    assertThat(tool.other(KopanoOof::new, "-u", "plain").out())
        .isEqualTo(
            "{\"active\":false,\"set\":false,\"from\":null,\"until\":null,"
                + "\"subject\":\"\",\"message\":\"\"}\n");
    String set =
        tool.other(KopanoOof::new, "-u", "plain", "-m", "1", "-t", "Away", "--until", "infinite")
            .out();
    assertThat(set).contains("\"active\":true,\"set\":true", "\"subject\":\"Away\"");
    assertThat(tool.other(KopanoOof::new, "-u", "plain", "-m", "2").err())
        .isEqualTo("-m takes 0 or 1.\n");
    assertThat(tool.other(KopanoOof::new, "-u", "nobody").err())
        .isEqualTo("Unable to set out of office: \"nobody\" not found (0x8004010f)\n");
  }

  @Test
  void usersSetTheirAbsenceWithTheirPassword() {
    java.util.Map<String, String> environment =
        java.util.Map.of("MAPANO_DATA", SHARED.data().toString(), "OOF_PASSWORD", "plain");
    java.io.StringWriter out = new java.io.StringWriter();
    int status =
        new KopanoOof(environment)
            .run(
                new String[] {"-u", "plain", "-m", "1"},
                new java.io.PrintWriter(out),
                new java.io.PrintWriter(out));
    assertThat(status).as(out.toString()).isZero();
    assertThat(out.toString()).contains("\"set\":true");
  }
}
