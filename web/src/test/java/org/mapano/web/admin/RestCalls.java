package org.mapano.web.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls of a test. */
final class RestCalls {
  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();

  RestCalls(URI base) {
    this.base = base;
  }

  /**
   * An answer.
   *
   * @param status status code
   * @param text body
   * @param raw everything
   */
  record Answer(int status, String text, HttpResponse<String> raw) {
    JsonObject json() {
      return Json.createReader(new StringReader(text)).readObject();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse(null);
    }
  }

  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Calls as root. */
  Answer root(String method, String path, String body, String... headers) {
    return call(basic("root", "root"), method, path, body, headers);
  }

  Answer call(String authorization, String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api/admin/v1/" + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
