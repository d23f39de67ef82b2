package org.mapano.mapi.mime.header;

import java.nio.charset.Charset;

/**
 * A media type (RFC 2045 5).
 *
 * @param type lower case
 * @param subtype lower case
 * @param parameters the whole field with its parameters
 */
public record ContentType(String type, String subtype, HeaderParameters parameters) {
  /** What a part without (usable) Content-Type is. */
  public static final ContentType TEXT_PLAIN = of("text", "plain");

  /** What a part is that nobody may look into. */
  public static final ContentType OCTET_STREAM = of("application", "octet-stream");

  /** What a part of multipart/digest is by default. */
  public static final ContentType MESSAGE = of("message", "rfc822");

  /** A type without parameters. */
  public static ContentType of(String type, String subtype) {
    return new ContentType(type, subtype, HeaderParameters.parse(type + "/" + subtype));
  }

  /**
   * Parses a field value.
   *
   * @param value unfolded value, or null when the field is missing
   * @param absent what a missing field means
   * @return text/plain with the given parameters when the value has no usable type
   */
  public static ContentType parse(String value, ContentType absent) {
    if (value == null) {
      return absent;
    }
    HeaderParameters parameters = HeaderParameters.parse(value);
    String main = parameters.value();
    int slash = main.indexOf('/');
    String type = slash < 0 ? "" : main.substring(0, slash).strip();
    String subtype = slash < 0 ? "" : main.substring(slash + 1).strip();
    if (!isToken(type) || !isToken(subtype)) {
      return new ContentType("text", "plain", parameters);
    }
    return new ContentType(type, subtype, parameters);
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7F || "()<>@,;:\\\"/[]?=".indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The type as {@code type/subtype}. */
  public String mimeType() {
    return type + "/" + subtype;
  }

  /** True when type and subtype are these (lower case). */
  public boolean is(String otherType, String otherSubtype) {
    return type.equals(otherType) && subtype.equals(otherSubtype);
  }

  /** True for every multipart type. */
  public boolean isMultipart() {
    return type.equals("multipart");
  }

  /** True for text of any kind. */
  public boolean isText() {
    return type.equals("text");
  }

  /** The charset label as written, or null. */
  public String charset() {
    return parameters.raw("charset");
  }

  /** The boundary of a multipart, or null when it is missing or empty. */
  public String boundary() {
    String boundary = parameters.raw("boundary");
    return boundary == null || boundary.isEmpty() ? null : boundary;
  }

  /** The decoded name parameter, or null. */
  public String name(Charset fallback) {
    return parameters.get("name", fallback);
  }
}
