package org.mapano.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher promises to scripts and administrators. */
class LauncherIT {

  @TempDir Path directory;

  @Test
  void startsOnceAndAgainAfterACrash() throws Exception {
    try (MapanoServer server = MapanoServer.embedded(directory.resolve("data"))) {
      assertHealthy(server);
      Launcher.Result second = server.tryStart();
      assertThat(second.status()).isEqualTo(1);
      assertThat(second.output()).contains("runs already");
      long first = server.pid();
      server.kill();
      assertThat(Launcher.run(List.of("status", "--data=" + server.data())).status()).isEqualTo(3);
      server.start();
      assertThat(server.pid()).isNotEqualTo(first);
      assertHealthy(server);
      Launcher.Result status = Launcher.run(List.of("status", "--data=" + server.data()));
      assertThat(status.status()).isZero();
      assertThat(status.output())
          .contains("127.0.0.1:" + server.imapPort(), "127.0.0.1:" + server.lmtpPort());
      assertThat(secretsOf(server.data())).containsOnly("rw-------");
      assertThat(Files.readString(server.logFile()))
          .doesNotContain(Files.readString(server.data().resolve("tls/password")).strip())
          .doesNotContain(Files.readString(server.data().resolve("admin-password")).strip())
          .doesNotContain("mapano.db", "mapano.tls");
    }
    assertThat(Launcher.run(List.of("status", "--data=" + directory.resolve("data"))).output())
        .contains("not running");
  }

  @Test
  void strangersGetNothingByHttp() throws Exception {
    MapanoServer server =
        MapanoServer.embedded(
            directory.resolve("closed"), "--no-demo", "-Dmapano.http.parse.timeout=5000");
    try (server;
        HttpClient client = HttpClient.newHttpClient();
        Socket slow = new Socket("127.0.0.1", server.httpPort())) {
      slow.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ".getBytes(US_ASCII));
      String http = "http://127.0.0.1:" + server.httpPort();
      assertThat(status(client, http + "/api/admin/v1/users")).isEqualTo(401);
      String management = "http://127.0.0.1:" + server.managementPort();
      assertThat(status(client, management + "/management")).isEqualTo(401);
      assertThat(slow.getInputStream().readAllBytes()).as("the slow request is cut").isEmpty();
    }
  }

  private static int status(HttpClient client, String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void namesUnknownOptions() throws Exception {
    Path etc = Files.createDirectories(directory.resolve("etc"));
    Files.writeString(etc.resolve("gateway.cfg"), "imap_listen = 127.0.0.1:1\nimap_lisen = x\n");
    Launcher.Result result =
        Launcher.run(
            List.of("run", "--detach", "--no-build", "--data=" + directory, "--config=" + etc));
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("imap_lisen").doesNotContain("is ready");
    assertThat(directory.resolve("run/mapano.pid")).doesNotExist();
  }

  @Test
  void namesUnknownArguments() throws Exception {
    assertThat(Launcher.run(List.of("run", "--dta=x")).output()).contains("--dta=x");
    assertThat(Launcher.run(List.of("run", "--port-offset", "many")).output())
        .contains("--port-offset must be a number");
    assertThat(Launcher.run(List.of("rnu")).output()).contains("unknown command \"rnu\"");
  }

  private static List<String> secretsOf(Path data) throws IOException {
    return List.of(
        permissions(data.resolve("server/mapano.properties")),
        permissions(data.resolve("tls/password")),
        permissions(data.resolve("tls/server.p12")));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void assertHealthy(MapanoServer server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://127.0.0.1:" + server.managementPort() + "/health/ready");
      HttpResponse<String> response =
          client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
  }
}
