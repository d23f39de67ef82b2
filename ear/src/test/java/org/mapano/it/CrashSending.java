package org.mapano.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Mail that is submitted before a crash, and what the relay must have taken of it in the end. At
 * the crash some of it was sent, as many mails as there are workers lie at the relay without an
 * answer, and the rest waits. Since every worker is busy with those, all that the relay took before
 * is also noted as sent.
 */
final class CrashSending implements AutoCloseable {
  private static final int WORKERS = 3;
  private static final int SENT = 3;
  private static final int WAITING = 3;

  private final CrashRelay relay = new CrashRelay(SENT);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> subjects = new TreeSet<>();
  private Map<String, String> unanswered = Map.of();
  private Map<String, List<String>> before = Map.of();
  private String inTheWindow = "";

  CrashSending() throws IOException {}

  /** Options with which a server sends to the relay. */
  String[] options() {
    return new String[] {
      "-Dmapano.spooler.smtp_server=127.0.0.1",
      "-Dmapano.spooler.smtp_port=" + relay.port(),
      "-Dmapano.spooler.max_threads=" + WORKERS
    };
  }

  /** Submits everything, and waits until the relay has what it is to have at the crash. */
  void submit(MapanoServer server) throws IOException, InterruptedException {
    for (int i = 0; i < SENT + WORKERS + WAITING; i++) {
      String subject = "to be sent " + i;
      String mail =
          "To: someone@example.net\r\nSubject: " + subject + "\r\n\r\nHello " + i + "\r\n";
      HttpRequest.Builder request =
          HttpRequest.newBuilder(http(server, "/api/mail/v1/messages"))
              .header("Content-Type", "message/rfc822")
              .POST(BodyPublishers.ofString(mail, StandardCharsets.US_ASCII));
      call(request, "john", "john");
      subjects.add(subject);
    }
    inTheWindow = new TreeSet<>(relay.awaitUnanswered(WORKERS)).first();
    before = relay.taken();
    assertThat(before).hasSize(SENT);
  }

  /**
   * The relay takes one more mail: a server that is killed right after may or may not have heard
   * and noted it. This is the only moment in which a mail may be sent twice.
   */
  void answerOne() throws InterruptedException {
    relay.answer(inTheWindow);
    unanswered = relay.unanswered();
    assertThat(unanswered).hasSize(WORKERS - 1);
  }

  /** Nothing is taken until {@link #goOn()}. */
  void pause() {
    relay.turnAway();
  }

  /** The relay takes everything from now on. */
  void goOn() {
    relay.takeAll();
  }

  /** Waits until nothing is left to send, and compares. */
  void verify(MapanoServer server) throws IOException, InterruptedException {
    String password = Files.readString(server.data().resolve("admin-password")).strip();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!queue(server, password).contains("\"total\":0")) {
      assertThat(System.nanoTime()).as("the time of an empty queue").isLessThan(end);
      call(
          HttpRequest.newBuilder(http(server, "/api/admin/v1/queue/retry"))
              .POST(BodyPublishers.noBody()),
          "admin",
          password);
      Thread.sleep(100);
    }
    Map<String, List<String>> taken = relay.taken();
    assertThat(taken.keySet()).isEqualTo(subjects);
    taken.forEach((subject, contents) -> {
      assertThat(contents).as(subject).hasSizeBetween(1, subject.equals(inTheWindow) ? 2 : 1);
      assertThat(contents.getLast()).as(subject).isEqualTo(contents.getFirst());
    });
    before.forEach((subject, contents) -> assertThat(taken.get(subject)).isEqualTo(contents));
    unanswered.forEach(
        (subject, content) -> assertThat(taken.get(subject)).containsExactly(content));
  }

  private String queue(MapanoServer server, String password)
      throws IOException, InterruptedException {
    return call(
        HttpRequest.newBuilder(http(server, "/api/admin/v1/queue")).GET(), "admin", password);
  }

  private static URI http(MapanoServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.httpPort() + path);
  }

  private String call(HttpRequest.Builder request, String user, String password)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        http.send(
            request.header("Authorization", "Basic " + credentials).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }

  @Override
  public void close() throws IOException {
    http.close();
    relay.close();
  }
}
