package org.mapano.jca.mail;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Wraps the older private key encodings into PKCS#8 (RFC 5958), which Java reads. */
final class Pkcs8 {

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int PARAMETERS_TAG = 0xa0;

  private static final byte[] VERSION_0 = {2, 1, 0};

  /** AlgorithmIdentifier rsaEncryption with NULL parameters. */
  private static final byte[] RSA = {
    0x30, 0x0d, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };

  /** Object identifier id-ecPublicKey. */
  private static final byte[] EC = {6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

  private Pkcs8() {}

  /** Wraps an RSAPrivateKey (RFC 8017 A.1.2). */
  static byte[] fromPkcs1(byte[] rsa) {
    return element(SEQUENCE, join(VERSION_0, RSA, element(OCTET_STRING, rsa)));
  }

  /** Wraps an ECPrivateKey (RFC 5915) that names its curve. */
  static byte[] fromSec1(byte[] ec) throws GeneralSecurityException {
    byte[] algorithm = element(SEQUENCE, join(EC, curve(ec)));
    return element(SEQUENCE, join(VERSION_0, algorithm, element(OCTET_STRING, ec)));
  }

  /** The curve's object identifier: field [0] of the key, after version and the number itself. */
  private static byte[] curve(byte[] ec) throws GeneralSecurityException {
    int at = content(ec, 0);
    while (at < ec.length) {
      int start = content(ec, at);
      int end = start + length(ec, at);
      if (end > ec.length) {
        break;
      }
      if ((ec[at] & 0xff) == PARAMETERS_TAG) {
        return Arrays.copyOfRange(ec, start, end);
      }
      at = end;
    }
    throw new GeneralSecurityException("EC private key does not name its curve");
  }

  private static int content(byte[] der, int at) throws GeneralSecurityException {
    int first = lengthByte(der, at);
    return at + 2 + (first > 0x80 ? first - 0x80 : 0);
  }

  private static int length(byte[] der, int at) throws GeneralSecurityException {
    int first = lengthByte(der, at);
    if (first < 0x80) {
      return first;
    }
    int result = 0;
    for (int i = at + 2; i < at + 2 + (first - 0x80) && i < der.length; i++) {
      result = result << 8 | der[i] & 0xff;
    }
    return result;
  }

  private static int lengthByte(byte[] der, int at) throws GeneralSecurityException {
    int first = at + 1 < der.length ? der[at + 1] & 0xff : 0xff;
    if (first > 0x82 || first == 0x80) {
      throw new GeneralSecurityException("private key is not in DER");
    }
    return first;
  }

  private static byte[] element(int tag, byte[] content) {
    byte[] head;
    if (content.length < 0x80) {
      head = new byte[] {(byte) tag, (byte) content.length};
    } else if (content.length <= 0xff) {
      head = new byte[] {(byte) tag, (byte) 0x81, (byte) content.length};
    } else {
      head =
          new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
    }
    return join(head, content);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      result.writeBytes(part);
    }
    return result.toByteArray();
  }
}
