package org.mapano.cli.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls of the administration interface. */
public final class AdminClient {
  private static final String PATH = "/api/admin/v1/";
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final int PAGE = 500;
  private static final int NO_CONTENT = 204;

  private final Server server;
  private final Consumer<String> trace;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** A client of a server. */
  public AdminClient(Server server) {
    this(server, line -> {});
  }

  /**
   * A client of a server.
   *
   * @param trace is told every request and the status of its answer
   */
  public AdminClient(Server server, Consumer<String> trace) {
    this.server = server;
    this.trace = trace;
  }

  /** A client of the same server for a user with a password. */
  public AdminClient as(String user, String password) {
    return new AdminClient(Server.remote(base(), user, password), trace);
  }

  /** Puts what is at a path in place of what was there. */
  public JsonObject replace(String path, JsonObject content) {
    return send("PUT", path, content, "application/json", false);
  }

  /**
   * All members of a collection in order.
   *
   * @param collection its path and the member of the answer, e.g. {@code users}
   */
  public List<JsonObject> all(String collection) {
    return all(collection, "");
  }

  /**
   * Members of a collection in order.
   *
   * @param collection its path and the member of the answer
   * @param filter which ones, as further parameters that begin with an ampersand
   */
  public List<JsonObject> all(String collection, String filter) {
    List<JsonObject> result = new ArrayList<>();
    JsonObject page;
    do {
      page = get(collection + "?limit=" + PAGE + "&offset=" + result.size() + filter);
      result.addAll(page.getJsonArray(collection).getValuesAs(JsonObject.class));
    } while (result.size() < page.getInt("total") && !page.getJsonArray(collection).isEmpty());
    return result;
  }

  /** What is at a path. */
  public JsonObject get(String path) {
    return send("GET", path, null, null, false);
  }

  /** Creates what must not exist. */
  public JsonObject create(String path, JsonObject content) {
    return send("PUT", path, content, "application/json", true);
  }

  /** Changes what is named. */
  public JsonObject change(String path, JsonObject change) {
    return send("PATCH", path, change, "application/merge-patch+json", false);
  }

  /** Deletes what is at a path. */
  public void delete(String path) {
    send("DELETE", path, null, null, false);
  }

  /** Makes sure that something is there. */
  public void ensure(String path) {
    send("PUT", path, null, null, false);
  }

  /** Lets the server do something that is done when it answers. */
  public void perform(String path) {
    send("POST", path, null, null, false);
  }

  /**
   * Adds something that was not there.
   *
   * @throws AdminException COLLISION when it was
   */
  public void add(String path) {
    if (exchange("PUT", path, null, null, false).statusCode() == NO_CONTENT) {
      throw new AdminException(MapiError.COLLISION, "it is there");
    }
  }

  /**
   * Starts a maintenance task and waits until it ends; answers its counts.
   *
   * @param task path and query below {@code maintenance/}
   * @throws AdminException when it cannot be started, or fails
   */
  public JsonObject run(String task) {
    JsonObject now = send("POST", "maintenance/" + task, null, null, false);
    Duration pause = SHORTEST_PAUSE;
    while (now.getString("state").equals("running")) {
      rest(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      now = get("maintenance/tasks/" + now.getInt("id"));
    }
    if (now.getString("state").equals("failed")) {
      throw new AdminException(
          MapiError.ofName(now.getString("error", "")), now.getString("reason", null));
    }
    return now.getJsonObject("counts");
  }

  /**
   * Asks whether a maintenance task could be started.
   *
   * @throws AdminException when it could not
   */
  public void check(String task) {
    send("POST", "maintenance/" + task + "&dryRun=true", null, null, false);
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdminException(MapiError.NETWORK_ERROR, "interrupted");
    }
  }

  /** Path of a user. */
  public static String userPath(String login) {
    return "users/" + encode(login);
  }

  /** Path of a company. */
  public static String companyPath(String name) {
    return "companies/" + encode(name);
  }

  /** Path of a group. */
  public static String groupPath(String name) {
    return "groups/" + encode(name);
  }

  /** A text as part of a path or query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private JsonObject send(
      String method, String path, JsonObject body, String type, boolean onlyNew) {
    return parse(exchange(method, path, body, type, onlyNew).body());
  }

  /**
   * Posts a body that is read once, while it is sent.
   *
   * @param body opens it; may throw an {@link java.io.UncheckedIOException}
   */
  public JsonObject send(String path, String type, Supplier<InputStream> body) {
    return parse(
        transmit("POST", path, HttpRequest.BodyPublishers.ofInputStream(body), type, false).body());
  }

  private HttpResponse<String> exchange(
      String method, String path, JsonObject body, String type, boolean onlyNew) {
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.toString());
    return transmit(method, path, content, type, onlyNew);
  }

  private HttpResponse<String> transmit(
      String method, String path, HttpRequest.BodyPublisher body, String type, boolean onlyNew) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + PATH + path))
            .timeout(TIMEOUT)
            .header("Authorization", server.authorization())
            .header("Accept", "application/json, application/problem+json")
            .method(method, body);
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (onlyNew) {
      request.header("If-None-Match", "*");
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      trace.accept(method + " " + base() + PATH + path + " " + answer.statusCode());
      return accepted(answer);
    } catch (ConnectException e) {
      throw new AdminException(MapiError.NETWORK_ERROR, "no server at " + base());
    } catch (IOException e) {
      throw new AdminException(MapiError.NETWORK_ERROR, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdminException(MapiError.NETWORK_ERROR, "interrupted");
    }
  }

  private String base() {
    String text = server.base().toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static HttpResponse<String> accepted(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status < 300) {
      return response;
    }
    JsonObject body = parse(response.body());
    StringBuilder detail = new StringBuilder(body.getString("detail", "status " + status));
    if (body.get("errors") instanceof jakarta.json.JsonArray errors) {
      for (JsonObject error : errors.getValuesAs(JsonObject.class)) {
        detail
            .append("; ")
            .append(error.getString("pointer", ""))
            .append(' ')
            .append(error.getString("detail", ""));
      }
    }
    throw new AdminException(MapiError.ofStatus(status), detail.toString());
  }

  private static JsonObject parse(String text) {
    if (text == null || text.isBlank()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException e) {
      return JsonValue.EMPTY_JSON_OBJECT; // not from this interface: the status says enough
    }
  }
}
