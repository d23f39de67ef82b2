package org.mapano.ejb.attachment.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.mapi.io.ByteSource;

/** Requests and signatures as a server that others wrote takes them. */
class S3ProxyTest {
  @TempDir static Path directory;

  private static S3ProxyServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new S3ProxyServer(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void keysOfAllKindsAreSignedRight() throws IOException {
    Bucket bucket = server.bucket();
    for (String key : new String[] {"a/1", "with blank", "plus+and~tilde", "ümläut/5", "100%"}) {
      bucket.put(key, ByteSource.of(key.getBytes(UTF_8)));
      assertThat(bucket.open(key, 0)).hasContent(key);
      assertThat(bucket.size(key)).isEqualTo(key.getBytes(UTF_8).length);
      bucket.delete(key);
      assertThat(bucket.size(key)).isEqualTo(-1);
    }
  }

  @Test
  void aWrongSecretIsRefused() throws IOException {
    Bucket bucket = new Bucket(server.settings("wrong"));
    ByteSource data = ByteSource.of(new byte[10]);
    assertThatThrownBy(() -> bucket.put("secret", data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("403");
    assertThat(server.bucket().size("secret")).isEqualTo(-1);
  }
}
