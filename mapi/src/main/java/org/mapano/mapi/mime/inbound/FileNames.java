package org.mapano.mapi.mime.inbound;

import java.nio.charset.Charset;
import java.util.Map;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.header.HeaderParameters;

/** File names of attachments: from the header, else made from the type (REL-32). */
final class FileNames {
  private static final int MAX = 255;
  private static final String FORBIDDEN = "/\\:*?\"<>|";
  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("text/plain", "txt"),
          Map.entry("text/html", "html"),
          Map.entry("text/calendar", "ics"),
          Map.entry("application/ics", "ics"),
          Map.entry("text/vcard", "vcf"),
          Map.entry("text/x-vcard", "vcf"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/xml", "xml"),
          Map.entry("text/rtf", "rtf"),
          Map.entry("text/rfc822-headers", "txt"),
          Map.entry("application/xml", "xml"),
          Map.entry("application/json", "json"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/zip", "zip"),
          Map.entry("application/msword", "doc"),
          Map.entry("application/vnd.ms-excel", "xls"),
          Map.entry("application/vnd.ms-powerpoint", "ppt"),
          Map.entry("application/pgp-signature", "asc"),
          Map.entry("application/pgp-encrypted", "asc"),
          Map.entry("application/pgp-keys", "asc"),
          Map.entry("application/pkcs7-signature", "p7s"),
          Map.entry("application/x-pkcs7-signature", "p7s"),
          Map.entry("application/pkcs7-mime", "p7m"),
          Map.entry("application/x-pkcs7-mime", "p7m"),
          Map.entry("application/ms-tnef", "dat"),
          Map.entry("message/rfc822", "eml"),
          Map.entry("message/global", "eml"),
          Map.entry("message/delivery-status", "txt"),
          Map.entry("message/disposition-notification", "txt"),
          Map.entry("image/jpeg", "jpg"),
          Map.entry("image/png", "png"),
          Map.entry("image/gif", "gif"),
          Map.entry("image/bmp", "bmp"),
          Map.entry("image/tiff", "tif"),
          Map.entry("image/svg+xml", "svg"),
          Map.entry("image/webp", "webp"),
          Map.entry("audio/mpeg", "mp3"),
          Map.entry("audio/wav", "wav"),
          Map.entry("audio/x-wav", "wav"),
          Map.entry("video/mp4", "mp4"),
          Map.entry("video/mpeg", "mpg"),
          Map.entry("video/quicktime", "mov"));

  private FileNames() {}

  /** The name that the header gives, fit to be a file name, or null. */
  static String given(HeaderParameters disposition, ContentType type, Charset fallback) {
    String name = disposition.get("filename", fallback);
    if (name == null || name.isBlank()) {
      name = type.name(fallback);
    }
    return name == null || name.isBlank() ? null : clean(name.strip());
  }

  /** A name for a part that has none. */
  static String invented(boolean inline, String mimeType) {
    return (inline ? "inline." : "data.") + EXTENSIONS.getOrDefault(mimeType, "bin");
  }

  /** Replaces what no file system allows and cuts the middle out of very long names. */
  private static String clean(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (FORBIDDEN.indexOf(c) >= 0) {
        plain.append('_');
      } else if (!Character.isISOControl(c)) {
        plain.append(c);
      }
    }
    String result = plain.toString();
    if (result.length() > MAX) {
      int dot = result.lastIndexOf('.');
      String extension = dot > result.length() - 16 ? result.substring(dot) : "";
      result = result.substring(0, MAX - extension.length()) + extension;
    }
    return result.isBlank() || result.equals(".") || result.equals("..") ? null : result;
  }
}
