package org.mapano.mapi.id;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * A recipient that is in no address book: the entry id holds name and address themselves
 * (MS-OXCDATA 2.2.5.1).
 *
 * @param displayName name to show, may be empty
 * @param addressType such as {@code SMTP}, not empty
 * @param address the address, not empty
 * @param richInfo false when the recipient must not get rich content (flag 0x0001)
 */
public record OneOffEntryId(
    String displayName, String addressType, String address, boolean richInfo) {
  /** Longest id that is accepted, in bytes. */
  public static final int MAX_LENGTH = 64 * 1024;

  private static final int FLAG_UNICODE = 0x8000;
  private static final int FLAG_NO_RICH_INFO = 0x0001;
  private static final int HEADER = 24;

  /** Texts cannot hold the character that ends them. */
  public OneOffEntryId {
    Objects.requireNonNull(displayName, "displayName");
    if (addressType.isEmpty() || address.isEmpty()) {
      throw new IllegalArgumentException("A one-off entry id needs an address and its type");
    }
    if (displayName.indexOf('\0') >= 0
        || addressType.indexOf('\0') >= 0
        || address.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("NUL inside a one-off entry id");
    }
  }

  /** A recipient with an SMTP address, as mail brings them. */
  public static OneOffEntryId smtp(String displayName, String address) {
    return new OneOffEntryId(displayName, "SMTP", address, true);
  }

  /** True when the bytes begin like a one-off entry id. */
  public static boolean isOneOff(byte[] bytes) {
    return bytes.length >= HEADER
        && Arrays.equals(bytes, 4, 4 + Guid.LENGTH, Providers.ONE_OFF.bytes(), 0, Guid.LENGTH);
  }

  /**
   * Parses; 8-bit texts are taken as windows-1252.
   *
   * @throws MalformedIdException with reason LENGTH, PROVIDER or CONTENT
   */
  public static OneOffEntryId parse(byte[] bytes) {
    return parse(bytes, Charset.forName("windows-1252"));
  }

  /**
   * Parses; 8-bit texts are in the given charset.
   *
   * @throws MalformedIdException with reason LENGTH, PROVIDER or CONTENT
   */
  public static OneOffEntryId parse(byte[] bytes, Charset narrow) {
    if (bytes.length < HEADER || bytes.length > MAX_LENGTH) {
      throw new MalformedIdException(
          Reason.LENGTH, "One-off entry id of " + bytes.length + " bytes");
    }
    if (!isOneOff(bytes)) {
      throw new MalformedIdException(Reason.PROVIDER, "Not a one-off entry id");
    }
    int flags = Short.toUnsignedInt(BinaryId.view(bytes).getShort(HEADER - 2));
    List<String> texts = texts(bytes, (flags & FLAG_UNICODE) != 0, narrow);
    if (texts.get(1).isEmpty() || texts.get(2).isEmpty()) {
      throw new MalformedIdException(Reason.CONTENT, "One-off entry id without an address");
    }
    return new OneOffEntryId(
        texts.get(0), texts.get(1), texts.get(2), (flags & FLAG_NO_RICH_INFO) == 0);
  }

  private static List<String> texts(byte[] bytes, boolean wide, Charset narrow) {
    List<String> texts = new ArrayList<>(3);
    int at = HEADER;
    for (int i = 0; i < 3; i++) {
      int end = wide ? Terminated.indexOfWide(bytes, at) : Terminated.indexOf(bytes, at);
      Charset charset = wide ? StandardCharsets.UTF_16LE : narrow;
      // Some multi-byte charsets decode a stray byte to NUL, which could not be written again.
      texts.add(new String(bytes, at, end - at, charset).replace("\0", ""));
      at = end + (wide ? 2 : 1);
    }
    return texts;
  }

  /** The bytes, with Unicode texts. */
  public byte[] toBytes() {
    return toBytes(FLAG_UNICODE, StandardCharsets.UTF_16LE);
  }

  /** The bytes with 8-bit texts; what the charset lacks becomes a question mark. */
  public byte[] toBytes(Charset narrow) {
    return toBytes(0, narrow);
  }

  private byte[] toBytes(int form, Charset charset) {
    int flags = form | (richInfo ? 0 : FLAG_NO_RICH_INFO);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[4]);
    out.writeBytes(Providers.ONE_OFF.bytes());
    out.writeBytes(new byte[] {0, 0, (byte) flags, (byte) (flags >>> 8)});
    for (String text : List.of(displayName, addressType, address)) {
      out.writeBytes((text + '\0').getBytes(charset));
    }
    return out.toByteArray();
  }
}
