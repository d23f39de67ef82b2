package org.mapano.ejb.attachment.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mapano.ejb.attachment.s3.BucketSettings.Style;

class BucketSettingsTest {
  @Test
  void addressesObjectsInBothStyles() {
    assertThat(settings(Style.PATH).address("mail/42"))
        .hasToString("https://s3.example.com:9000/bucket/mail/42");
    assertThat(settings(Style.VIRTUALHOST).address("mail/42"))
        .hasToString("https://bucket.s3.example.com:9000/mail/42");
  }

  @Test
  void encodesWhatIsNotPlain() {
    assertThat(settings(Style.PATH).address("a b/é$").getRawPath())
        .isEqualTo("/bucket/a%20b/%C3%A9%24");
  }

  @Test
  void namesTheMissingOption() {
    assertThatThrownBy(() -> new BucketSettings("https", "h", Style.PATH, "", "", "key", "secret"))
        .hasMessageContaining("attachment_s3_bucketname");
    assertThatThrownBy(() -> BucketSettings.style("dns")).hasMessageContaining("uristyle");
  }

  @Test
  void keepsTheSecretOutOfLogs() {
    assertThat(settings(Style.PATH).toString()).doesNotContain("top-secret");
  }

  private static BucketSettings settings(Style style) {
    return new BucketSettings(
        "https", "s3.example.com:9000", style, "bucket", "", "key", "top-secret");
  }
}
