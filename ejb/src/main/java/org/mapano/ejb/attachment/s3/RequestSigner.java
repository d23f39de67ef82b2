package org.mapano.ejb.attachment.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4 in header form, for requests without a query. Pure. */
final class RequestSigner {
  /** SHA-256 of nothing, for requests without a body. */
  static final String EMPTY_HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SERVICE = "s3";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final HexFormat HEX = HexFormat.of();

  private final String accessKeyId;
  private final String secretAccessKey;
  private final String region;

  RequestSigner(String accessKeyId, String secretAccessKey, String region) {
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.region = region;
  }

  /**
   * Headers to add to a request: Authorization, x-amz-date, x-amz-content-sha256 and the given
   * ones.
   *
   * @param bodyHash SHA-256 of the body in lower-case hexadecimal digits
   * @param extra further headers to sign, names in lower case
   */
  Map<String, String> sign(
      String method, URI address, String bodyHash, Map<String, String> extra, Instant now) {
    String time = TIME.format(now);
    SortedMap<String, String> headers = new TreeMap<>(extra);
    headers.put("x-amz-date", time);
    headers.put("x-amz-content-sha256", bodyHash);
    SortedMap<String, String> signed = new TreeMap<>(headers);
    signed.put("host", address.getRawAuthority());
    String names = String.join(";", signed.keySet());
    String canonical =
        method
            + "\n"
            + address.getRawPath()
            + "\n\n"
            + signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().trim() + "\n")
                .collect(Collectors.joining())
            + "\n"
            + names
            + "\n"
            + bodyHash;
    String date = time.substring(0, 8);
    String scope = date + "/" + region + "/" + SERVICE + "/aws4_request";
    String toSign =
        ALGORITHM + "\n" + time + "\n" + scope + "\n" + HEX.formatHex(sha256(canonical));
    headers.put(
        "authorization",
        ALGORITHM
            + " Credential="
            + accessKeyId
            + "/"
            + scope
            + ",SignedHeaders="
            + names
            + ",Signature="
            + HEX.formatHex(hmac(key(date), toSign)));
    return headers;
  }

  private byte[] key(String date) {
    byte[] forDate = hmac(("AWS4" + secretAccessKey).getBytes(UTF_8), date);
    return hmac(hmac(hmac(forDate, region), SERVICE), "aws4_request");
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

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
