package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absence and answers to meeting requests, over the interface and by the tools. */
class SettingsTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private JsonObject patch(String body) {
    RestCalls.Answer answer = SHARED.calls().root("PATCH", "users/plain/settings", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private JsonObject shown() {
    return SHARED.calls().root("GET", "users/plain/settings", null).json();
  }

  @Test
  void patchesChangeWhatTheyName() {
    JsonObject first =
        patch(
            """
            {"outOfOffice": {"enabled": true, "subject": "Away", "message": "Back soon. Ä",
                             "from": "2026-01-01T10:00:00Z", "until": "2126-01-01T10:00:00Z"}}
            """);
    assertThat(first).isEqualTo(shown());
    JsonObject absence = first.getJsonObject("outOfOffice");
    assertThat(absence.getString("message")).isEqualTo("Back soon. Ä");
    assertThat(absence.getString("from")).isEqualTo("2026-01-01T10:00:00Z");
    assertThat(absence.getBoolean("active")).isTrue();
    JsonObject second = patch("{\"outOfOffice\": {\"until\": null}}").getJsonObject("outOfOffice");
    assertThat(second.containsKey("until")).isFalse();
    assertThat(second.getString("from")).isEqualTo("2026-01-01T10:00:00Z");
    assertThat(second.getString("subject")).isEqualTo("Away");
    JsonObject meetings =
        patch("{\"meetingRequests\": {\"accept\": true, \"declineRecurring\": true}}")
            .getJsonObject("meetingRequests");
    assertThat(meetings.getBoolean("accept")).isTrue();
    assertThat(meetings.getBoolean("declineConflicting")).isFalse();
    assertThat(meetings.getBoolean("declineRecurring")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"outOfOffice\": {\"from\": \"tomorrow\"}}; 400",
        "{\"outOfOffice\": {\"enabled\": \"yes\"}}; 400",
        "{\"outOfOffice\": true}; 400",
        "{\"absence\": {}}; 400",
        "{\"outOfOffice\": {\"from\": \"2030-01-02T00:00:00Z\","
            + " \"until\": \"2030-01-01T00:00:00Z\"}}; 400",
      })
  void refusesWhatDoesNotFit(String body, int status) {
    JsonObject before = shown();
    assertThat(SHARED.calls().root("PATCH", "users/plain/settings", body).status())
        .isEqualTo(status);
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void longTextsAndMissingMailboxesAreRefused() {
    String subject = "{\"outOfOffice\": {\"subject\": \"" + "x".repeat(256) + "\"}}";
    assertThat(SHARED.calls().root("PATCH", "users/plain/settings", subject).status())
        .isEqualTo(400);
    SHARED.tool().stores("-D", "-n", "plain");
    assertThat(SHARED.calls().root("GET", "users/plain/settings", null).status()).isEqualTo(404);
    assertThat(
            SHARED.calls().root("PATCH", "users/plain/settings", "{\"outOfOffice\": {}}").status())
        .isEqualTo(404);
  }

  @Test
  void absenceIsSetByTheTool() throws IOException {
    Path text = SHARED.data().resolve("message.txt");
    Files.writeString(text, "I am away.", Charset.forName(System.getProperty("native.encoding")));
    assertThat(
            SHARED
                .tool()
                .absence(
                    "-u",
                    "plain",
                    "-m",
                    "1",
                    "-t",
                    "Away",
                    "-n",
                    text.toString(),
                    "--from",
                    "2026-02-03 04:05",
                    "--until",
                    "2126-02-03 04:05"))
        .isEqualTo(new AdminTool.Result(0, "Out of office enabled for user 'plain'\n", ""));
    String from =
        LocalDateTime.of(2026, 2, 3, 4, 5).atZone(ZoneId.systemDefault()).toInstant().toString();
    assertThat(SHARED.tool().absence("-u", "plain", "--dump-json").out())
        .startsWith(
            "{\"set\":true,\"subject\":\"Away\",\"message\":\"I am away.\",\"from\":\"" + from);
    SHARED.tool().absence("-u", "plain", "-t", "Ignored while it is on");
    assertThat(shown().getJsonObject("outOfOffice").getString("subject")).isEqualTo("Away");
    SHARED.tool().absence("-u", "plain", "-m", "1");
    assertThat(SHARED.tool().absence("-u", "plain", "--dump-json").out())
        .endsWith("\"from\":null,\"until\":null}\n");
    assertThat(SHARED.tool().absence("-u", "plain", "-m", "0").out())
        .isEqualTo("Out of office disabled for user 'plain'\n");
    assertThat(SHARED.tool().absence("-u", "plain", "-m", "0").out())
        .isEqualTo("Out of office for user 'plain' already disabled, skipping.\n");
    SHARED.tool().absence("-u", "plain", "-t", "Next time");
    assertThat(shown().getJsonObject("outOfOffice").getString("subject")).isEqualTo("Next time");
  }

  @Test
  void answersToMeetingsAreSetWithTheUser() {
    assertThat(
            SHARED
                .tool()
                .run("-u", "plain", "--mr-accept", "yes", "--mr-decline-conflict", "1")
                .out())
        .isEqualTo("User information updated.\n");
    assertThat(SHARED.tool().run("--details", "plain").out())
        .contains(
            "Auto-accept meeting req:yes\n",
            "Decline dbl meetingreq:\tyes\n",
            "Decline recur meet.req:\tno\n");
    SHARED.tool().run("-u", "plain", "--mr-accept", "no");
    assertThat(SHARED.tool().run("--details", "plain").out())
        .contains("Auto-accept meeting req:no\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-m 1; No username specified.",
        "-u plain -m 2; -m takes 0, 1 or -.",
        "-u plain --from 2026-02-30; A time is written",
        "-u plain -n /nowhere/text; The message /nowhere/text cannot be read",
        "-u nobody -m 1; Unable to set out of office: \"nobody\" not found (0x8004010f)",
      })
  void explainsWhatDoesNotFit(String line, String expected) {
    AdminTool.Result result = SHARED.tool().absence(line.split(" "));
    assertThat(result.status()).isOne();
    assertThat(result.err()).startsWith(expected);
  }
}
