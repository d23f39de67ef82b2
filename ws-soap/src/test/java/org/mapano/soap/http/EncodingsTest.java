package org.mapano.soap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mapano.soap.door.SoapFault;

class EncodingsTest {
  @Test
  void contentsComeBackAsTheyWere() throws IOException {
    assertThat(Encodings.decoded(gzip(5), "gzip", 10)).hasSameContentAs(plain(5));
    assertThat(Encodings.decoded(gzip(5), " X-GZIP ", 10)).hasSameContentAs(plain(5));
    assertThat(Encodings.decoded(deflate(5), "deflate", 10)).hasSameContentAs(plain(5));
    assertThat(Encodings.decoded(plain(5), null, 10)).hasSameContentAs(plain(5));
  }

  @Test
  void aSmallContentMustNotInflateToALargeOne() throws IOException {
    InputStream bomb = Encodings.decoded(gzip(1 << 20), "gzip", 1 << 16);
    assertThatThrownBy(bomb::readAllBytes)
        .isInstanceOfSatisfying(
            SoapFault.class, fault -> assertThat(fault.status()).isEqualTo(413));
  }

  @Test
  void anUnknownEncodingIsRefused() {
    assertThatThrownBy(() -> Encodings.decoded(plain(1), "br", 10))
        .isInstanceOfSatisfying(
            SoapFault.class, fault -> assertThat(fault.status()).isEqualTo(415));
  }

  @Test
  void onlyWhoOffersItGetsItCompressed() {
    assertThat(Encodings.takesGzip("gzip, deflate")).isTrue();
    assertThat(Encodings.takesGzip("deflate")).isFalse();
    assertThat(Encodings.takesGzip(null)).isFalse();
  }

  private static InputStream plain(int size) {
    return new ByteArrayInputStream(new byte[size]);
  }

  private static InputStream gzip(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[size]);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static InputStream deflate(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(new byte[size]);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
