package org.mapano.ejb.attachment.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.mapano.mapi.io.ByteSource;

/**
 * A bucket: put, size, read and remove objects. Failures of the network and of the service are
 * tried again a few times; every operation can be repeated without harm.
 */
public final class Bucket {
  private static final int ATTEMPTS = 3;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** Until the head of the answer is there. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  private static final long PAUSE_MILLIS = 200;
  private static final int BUFFER_SIZE = 64 * 1024;

  private final BucketSettings settings;
  private final RequestSigner signer;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** A client of a bucket; nothing is asked of it yet. */
  public Bucket(BucketSettings settings) {
    this.settings = settings;
    this.signer =
        new RequestSigner(settings.accessKeyId(), settings.secretAccessKey(), settings.region());
  }

  /**
   * Stores an object; when this returns the service has it.
   *
   * @throws IOException when it was refused or could not be sent
   */
  public void put(String key, ByteSource data) throws IOException {
    BodyPublisher body =
        data.size() == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> reopen(data)), data.size());
    HttpResponse<Void> answer =
        send("PUT", key, body, hash(data), Map.of(), BodyHandlers.discarding());
    require(answer, key, 200);
  }

  /**
   * The length of an object, or -1 when there is none.
   *
   * @throws IOException when the service did not say
   */
  public long size(String key) throws IOException {
    HttpResponse<Void> answer = bodiless("HEAD", key, Map.of(), BodyHandlers.discarding());
    if (answer.statusCode() == 404) {
      return -1;
    }
    require(answer, key, 200);
    return answer
        .headers()
        .firstValueAsLong("content-length")
        .orElseThrow(() -> new IOException("No length of object " + key));
  }

  /**
   * Reads an object from an offset to its end.
   *
   * @throws IOException when it is missing or cannot be had
   */
  public InputStream open(String key, long offset) throws IOException {
    Map<String, String> range = offset == 0 ? Map.of() : Map.of("range", "bytes=" + offset + "-");
    HttpResponse<InputStream> answer = bodiless("GET", key, range, BodyHandlers.ofInputStream());
    try {
      require(answer, key, offset == 0 ? 200 : 206);
      return answer.body();
    } catch (IOException refused) {
      answer.body().close();
      throw refused;
    }
  }

  /**
   * Removes an object; one that does not exist is no error.
   *
   * @throws IOException when it was refused or the service cannot be reached
   */
  public void delete(String key) throws IOException {
    HttpResponse<Void> answer = bodiless("DELETE", key, Map.of(), BodyHandlers.discarding());
    if (answer.statusCode() != 404) {
      require(answer, key, 204);
    }
  }

  private <T> HttpResponse<T> bodiless(
      String method, String key, Map<String, String> extra, BodyHandler<T> handler)
      throws IOException {
    return send(method, key, BodyPublishers.noBody(), RequestSigner.EMPTY_HASH, extra, handler);
  }

  private <T> HttpResponse<T> send(
      String method,
      String key,
      BodyPublisher body,
      String bodyHash,
      Map<String, String> extra,
      BodyHandler<T> handler)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(settings.address(key))
                .timeout(ANSWER_TIMEOUT)
                .method(method, body);
        signer
            .sign(method, settings.address(key), bodyHash, extra, Instant.now())
            .forEach(request::header);
        HttpResponse<T> answer = client.send(request.build(), handler);
        if (attempt == ATTEMPTS || answer.statusCode() < 500 && answer.statusCode() != 429) {
          return answer;
        }
        closeBody(answer);
      } catch (IOException failed) {
        if (attempt == ATTEMPTS) {
          throw failed;
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for object " + key, interrupted);
      }
      pause(attempt);
    }
  }

  private static void closeBody(HttpResponse<?> answer) throws IOException {
    if (answer.body() instanceof InputStream stream) {
      stream.close();
    }
  }

  private static void pause(int attempt) throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private void require(HttpResponse<?> answer, String key, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(settings + " answered " + answer.statusCode() + " for object " + key);
    }
  }

  private static InputStream reopen(ByteSource data) {
    try {
      return data.open();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String hash(ByteSource data) throws IOException {
    try (InputStream in = data.open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_SIZE];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
