package org.mapano.ejb.attachment.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A small object store on 127.0.0.1 that refuses what is not signed right. */
public final class ObjectServer implements AutoCloseable {
  private static final String ACCESS_KEY = "test-key";
  private static final String SECRET = "test-secret";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
              + " ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final HttpServer server;

  /** Starts on a free port. */
  public ObjectServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** Settings of a client that may use the bucket. */
  public BucketSettings settings() {
    return settings(SECRET);
  }

  BucketSettings settings(String secret) {
    return new BucketSettings(
        "http",
        "127.0.0.1:" + server.getAddress().getPort(),
        BucketSettings.Style.PATH,
        "mail",
        "eu-central-1",
        ACCESS_KEY,
        secret);
  }

  /** Paths and contents of all objects. */
  public Map<String, byte[]> objects() {
    return objects;
  }

  /** Answers the next requests with 503. */
  public void failNext(int requests) {
    failures.set(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
      } else if (!signed(exchange, body)) {
        exchange.sendResponseHeaders(403, -1);
      } else {
        answer(exchange, exchange.getRequestURI().getRawPath(), body);
      }
    }
  }

  private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> read(exchange, objects.get(path));
    }
  }

  private static void read(HttpExchange exchange, byte[] content) throws IOException {
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
      exchange.sendResponseHeaders(200, -1);
    } else {
      String range = exchange.getRequestHeaders().getFirst("Range");
      int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
      int length = content.length - from;
      exchange.sendResponseHeaders(range == null ? 200 : 206, length == 0 ? -1 : length);
      exchange.getResponseBody().write(content, from, length);
    }
  }

  private static boolean signed(HttpExchange exchange, byte[] body) {
    Matcher found =
        AUTHORIZATION.matcher(
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    String bodyHash = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
    if (!found.matches() || !hex(sha256(body)).equals(bodyHash)) {
      return false;
    }
    StringBuilder canonical = new StringBuilder(exchange.getRequestMethod()).append('\n');
    canonical.append(exchange.getRequestURI().getRawPath()).append("\n\n");
    for (String header : found.group(4).split(";")) {
      canonical
          .append(header)
          .append(':')
          .append(exchange.getRequestHeaders().getFirst(header))
          .append('\n');
    }
    canonical.append('\n').append(found.group(4)).append('\n').append(bodyHash);
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            exchange.getRequestHeaders().getFirst("x-amz-date"),
            found.group(2) + "/" + found.group(3) + "/s3/aws4_request",
            hex(sha256(canonical.toString().getBytes(UTF_8))));
    byte[] key = ("AWS4" + SECRET).getBytes(UTF_8);
    for (String part :
        Arrays.asList(found.group(2), found.group(3), "s3", "aws4_request", toSign)) {
      key = hmac(key, part);
    }
    return found.group(1).equals(ACCESS_KEY)
        && Arrays.asList(found.group(4).split(";")).contains("host")
        && hex(key).equals(found.group(5));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
