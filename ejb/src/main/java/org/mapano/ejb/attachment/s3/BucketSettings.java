package org.mapano.ejb.attachment.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a bucket is and who we are there (options {@code attachment_s3_*}).
 *
 * @param protocol http or https
 * @param host end point, with a port when it is not the usual one
 * @param style whether the bucket's name is part of the host name or of the path
 * @param bucket name of the bucket
 * @param region region for the signature; empty means us-east-1
 * @param accessKeyId public part of the key
 * @param secretAccessKey secret part of the key
 */
public record BucketSettings(
    String protocol,
    String host,
    Style style,
    String bucket,
    String region,
    String accessKeyId,
    String secretAccessKey) {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  /** Values of {@code attachment_s3_uristyle}. */
  public enum Style {
    VIRTUALHOST,
    PATH
  }

  /** Checks what would otherwise fail with the first attachment only. */
  public BucketSettings {
    if (!protocol.equals("http") && !protocol.equals("https")) {
      throw new IllegalArgumentException("attachment_s3_protocol must be http or https");
    }
    requireText("attachment_s3_hostname", host);
    requireText("attachment_s3_bucketname", bucket);
    requireText("attachment_s3_accesskeyid", accessKeyId);
    requireText("attachment_s3_secretaccesskey", secretAccessKey);
    if (region.isEmpty()) {
      region = "us-east-1";
    }
  }

  /** The style with a name of the configuration. */
  public static Style style(String name) {
    return switch (name.trim().toLowerCase(Locale.ROOT)) {
      case "virtualhost" -> Style.VIRTUALHOST;
      case "path" -> Style.PATH;
      default ->
          throw new IllegalArgumentException(
              "attachment_s3_uristyle must be virtualhost or path, not " + name);
    };
  }

  /** Address of an object. */
  public URI address(String key) {
    String path = "/" + encode(key);
    return URI.create(
        style == Style.PATH
            ? protocol + "://" + host + "/" + encode(bucket) + path
            : protocol + "://" + bucket + "." + host + path);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return protocol + "://" + host + " bucket " + bucket;
  }

  private static void requireText(String option, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(option + " must be set for attachment_storage = s3");
    }
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b & 0xFF));
      }
    }
    return encoded.toString();
  }
}
