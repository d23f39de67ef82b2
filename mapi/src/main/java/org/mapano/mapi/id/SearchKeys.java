package org.mapano.mapi.id;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Search keys of messages and of addresses. */
public final class SearchKeys {
  private SearchKeys() {}

  /** Search key of an address: type and address in upper case with a colon between, and a NUL. */
  public static byte[] ofAddress(String addressType, String address) {
    String text = (addressType + ':' + address).toUpperCase(Locale.ROOT) + '\0';
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Search key of an SMTP address. */
  public static byte[] ofSmtp(String address) {
    return ofAddress("SMTP", address);
  }

  /** A new search key for a message. */
  public static byte[] random() {
    return Guid.random().bytes();
  }
}
