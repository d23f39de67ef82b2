package org.mapano.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDocsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Undertow server;
  private static String address;

  @BeforeAll
  static void start() throws ServletException {
    String[] patterns =
        ApiDocs.class.getAnnotation(jakarta.servlet.annotation.WebServlet.class).urlPatterns();
    DeploymentInfo info =
        Servlets.deployment()
            .setClassLoader(ApiDocs.class.getClassLoader())
            .setContextPath("/")
            .setDeploymentName("docs")
            .addServlet(Servlets.servlet(ApiDocs.class).addMappings(Arrays.asList(patterns)));
    DeploymentManager manager = Servlets.newContainer().addDeployment(info);
    manager.deploy();
    server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(manager.start()).build();
    server.start();
    var bound = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    address = "http://127.0.0.1:" + bound.getPort();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void everyFileThatThePageNamesIsThere() throws IOException, InterruptedException {
    HttpResponse<String> page = get("/api/docs/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    var names =
        Pattern.compile("(?:src|href)=\"([^\"]+)\"")
            .matcher(page.body())
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(names).hasSize(4);
    for (String name : names) {
      HttpResponse<String> file = get("/api/docs/" + name);
      assertThat(file.statusCode()).as(name).isEqualTo(200);
      assertThat(file.body()).as(name).isNotEmpty();
    }
    assertThat(get("/api/docs/start.js").body()).contains("../../openapi");
  }

  @Test
  void thePageLoadsNothingFromElsewhere() throws IOException, InterruptedException {
    HttpResponse<String> page = get("/api/docs/");
    assertThat(page.body()).doesNotContain("http:", "https:", "//");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void theAddressWithoutSlashLeadsThere() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/api/docs");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/docs/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/docs/nothing",
        "/api/docs/../docs/oauth2-redirect.html",
        "/api/docs/%2e%2e/ApiDocs.class",
        "/webjars/swagger-ui/5.34.1/index.html",
        "/webjars/",
      })
  void nothingElseIsServed(String path) throws IOException, InterruptedException {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }
}
