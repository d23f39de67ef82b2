package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.ServerDetails;
import org.mapano.ejb.users.ServerDirectory;

/** Where the servers of an installation are, and tools that work on another one (MS-08). */
class NodeTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private static final Map<String, String> ROOT =
      Map.of("MAPANO_ADMIN_USER", "root", "MAPANO_ADMIN_PASSWORD", "root");

  private static ServersResource resource(String distributed) {
    List<ServerDetails> all =
        List.of(
            new ServerDetails("node1", "192.0.2.1", 236, 0, "", "", true),
            new ServerDetails("node2", "192.0.2.2", 236, 237, "", "", false));
    ServerDirectory servers =
        new ServerDirectory() {
          @Override
          public Optional<ServerDetails> find(String name) {
            throw new AssertionError("not asked");
          }

          @Override
          public List<ServerDetails> all() {
            return all;
          }
        };
    CfgServerConfig config =
        CfgServerConfig.of(
            Map.of("server.enable_distributed_kopano", distributed, "server.server_name", "node1"));
    return new ServersResource(new HomeServer(config, servers, null));
  }

  @Test
  void listsTheServersOfTheDirectory() {
    ServersResource several = resource("yes");
    assertThat(several.list().servers())
        .containsExactly(
            new ServersResource.ServerView("node1", true, "192.0.2.1", 236, 0, true),
            new ServersResource.ServerView("node2", false, "192.0.2.2", 236, 237, false));
    assertThat(several.show("NODE2").sslPort()).isEqualTo(237);
    assertThatThrownBy(() -> several.show("node3")).isInstanceOf(StoreException.class);
    assertThat(resource("no").list().servers()).isEmpty();
  }

  /** A server that knows nothing but where another one is. */
  private static HttpServer first(String answer) throws IOException {
    HttpServer first =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    first.createContext(
        "/api/admin/v1/servers/node2",
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    first.start();
    return first;
  }

  private static AdminTool.Result users(HttpServer first) {
    String address = "http://127.0.0.1:" + first.getAddress().getPort();
    return AdminTool.run(ROOT, "-h", address, "--node", "node2", "-l");
  }

  @Test
  void staysWhereTheServerIsTheFirstOne() throws IOException {
    HttpServer first = first("{\"name\":\"node2\",\"here\":true}");
    try {
      assertThat(users(first).err()).contains("Unable to list users: not found");
    } finally {
      first.stop(0);
    }
  }

  @Test
  void needsToKnowTheServer() {
    String address = SHARED.server().address().toString();
    assertThat(AdminTool.run(ROOT, "-h", address, "--node", "node2", "-l").err())
        .isEqualTo("Unable to list users: not found (0x8004010f)\n");
  }
}
