package org.mapano.ejb.attachment.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples of the service's own documentation of signature version 4. */
class RequestSignerTest {
  private static final Instant TIME = Instant.parse("2013-05-24T00:00:00Z");
  private final RequestSigner signer =
      new RequestSigner(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

  @Test
  void signsAReadWithARange() {
    Map<String, String> headers =
        signer.sign(
            "GET",
            URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
            RequestSigner.EMPTY_HASH,
            Map.of("range", "bytes=0-9"),
            TIME);
    assertThat(headers)
        .containsEntry("x-amz-date", "20130524T000000Z")
        .containsEntry(
            "authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void signsAWrite() {
    Map<String, String> headers =
        signer.sign(
            "PUT",
            URI.create("https://examplebucket.s3.amazonaws.com/test%24file.text"),
            "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            Map.of(
                "date",
                "Fri, 24 May 2013 00:00:00 GMT",
                "x-amz-storage-class",
                "REDUCED_REDUNDANCY"),
            TIME);
    assertThat(headers.get("authorization"))
        .endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  }
}
