package org.mapano.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of the administration interface of a server with demo accounts. */
final class AdminCalls implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");
  private static final Pattern TIMES =
      Pattern.compile("\"ended\":\"([^\"]+)\".*\"started\":\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;
  private final String authorization;

  AdminCalls(int port, String password) {
    root = "http://127.0.0.1:" + port + "/api/admin/v1/";
    authorization = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
  }

  String call(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }

  /** Runs a task to its end; answers the seconds that it took by the server's clock. */
  double task(String path) throws IOException, InterruptedException {
    String id = first(ID, call("POST", "maintenance/" + path, ""));
    String task = call("GET", "maintenance/tasks/" + id, "");
    while (first(STATE, task).equals("running")) {
      Thread.sleep(20);
      task = call("GET", "maintenance/tasks/" + id, "");
    }
    Matcher times = TIMES.matcher(task);
    if (!first(STATE, task).equals("done") || !times.find()) {
      throw new IOException("The task has failed: " + task);
    }
    return Duration.between(Instant.parse(times.group(2)), Instant.parse(times.group(1))).toNanos()
        / 1e9;
  }

  private static String first(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("Unexpected answer: " + text);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    http.close();
  }
}
