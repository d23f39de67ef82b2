package org.mapano.cli.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * A server and the right to administer it.
 *
 * @param base address, e.g. {@code http://127.0.0.1:8080}
 * @param authorization value of the header
 */
public record Server(URI base, String authorization) {
  private static final int MAX_TOKEN_FILE = 4096;

  /**
   * The server that works in a data directory on this machine; whoever may read its token may
   * administer it.
   */
  public static Server local(Path data) {
    Path file = data.resolve("run/admin-token");
    try {
      if (!Files.exists(file)) {
        throw new AdminException(
            MapiError.NETWORK_ERROR, "no server of " + data + " runs (no " + file + ")");
      }
      if (Files.size(file) > MAX_TOKEN_FILE) {
        throw new AdminException(MapiError.CALL_FAILED, file + " is no token");
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      if (lines.size() < 2) {
        throw new AdminException(MapiError.CALL_FAILED, file + " is no token");
      }
      return new Server(address(lines.get(1)), "Bearer " + lines.get(0));
    } catch (IOException e) {
      throw new AdminException(
          MapiError.NO_ACCESS, file + " cannot be read; run as the user of the server");
    }
  }

  /** A server that is asked with the name and password of an administrator. */
  public static Server remote(String address, String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Server(address(address), "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** A server, without saying who asks. */
  public static Server stranger(String address) {
    return new Server(address(address), "");
  }

  /** The same server, without saying who asks. */
  public Server stranger() {
    return new Server(base, "");
  }

  private static URI address(String text) {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new AdminException(MapiError.INVALID_PARAMETER, "not a server address: " + text);
  }
}
