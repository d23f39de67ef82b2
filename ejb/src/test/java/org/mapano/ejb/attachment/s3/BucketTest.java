package org.mapano.ejb.attachment.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;

class BucketTest {
  private final ObjectServer server = new ObjectServer();
  private final ByteSource data = ByteSource.of("0123456789".getBytes(UTF_8));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void storesReadsAndRemoves() throws IOException {
    Bucket bucket = new Bucket(server.settings());
    bucket.put("a/1", data);
    assertThat(bucket.size("a/1")).isEqualTo(10);
    assertThat(bucket.open("a/1", 0)).hasContent("0123456789");
    assertThat(bucket.open("a/1", 7)).hasContent("789");
    bucket.delete("a/1");
    bucket.delete("a/1");
    assertThat(bucket.size("a/1")).isEqualTo(-1);
  }

  @Test
  void aWrongSecretIsAnError() {
    Bucket bucket = new Bucket(server.settings("wrong"));
    assertThatThrownBy(() -> bucket.put("a/1", data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("403");
    assertThat(server.objects()).isEmpty();
  }

  @Test
  void passingFailuresAreTriedAgain() throws IOException {
    server.failNext(2);
    new Bucket(server.settings()).put("a/1", data);
    assertThat(server.objects()).containsKey("/mail/a/1");
  }

  @Test
  void lastingFailuresAreReported() {
    server.failNext(100);
    assertThatThrownBy(() -> new Bucket(server.settings()).put("a/1", data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("503");
  }
}
