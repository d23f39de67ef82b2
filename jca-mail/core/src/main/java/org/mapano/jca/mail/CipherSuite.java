package org.mapano.jca.mail;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cipher suite of TLS 1.2 or older with the words by which OpenSSL's cipher lists select it
 * (ciphers(1)).
 *
 * @param name name in Java, which is that of the IANA registry
 * @param words selecting words, OpenSSL's own name among them
 * @param bits strength of the encryption in bits, 0 for none
 */
record CipherSuite(String name, Set<String> words, int bits) {
  private static final Pattern NAME =
      Pattern.compile("(?:TLS|SSL)_(\\w+?)_WITH_(\\w+?)(?:_(MD5|SHA|SHA256|SHA384))?");

  /** Reads the words from a name; null for a name that is no such suite. */
  static CipherSuite of(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return null;
    }
    String exchange = parts.group(1);
    String cipher = parts.group(2);
    String hash = parts.group(3) == null ? "" : parts.group(3);
    Set<String> words = new HashSet<>(Set.of("ALL"));
    addExchange(exchange, words);
    int bits = addCipher(cipher, words);
    boolean sealed = cipher.contains("GCM") || cipher.contains("CCM") || cipher.contains("POLY");
    words.add(sealed ? "AEAD" : hash);
    if (hash.equals("SHA")) {
      words.add("SHA1");
    }
    boolean modern = sealed || hash.equals("SHA256") || hash.equals("SHA384");
    words.addAll(modern ? Set.of("TLSv1.2") : Set.of("TLSv1", "TLSv1.0", "SSLv3"));
    words.add(name);
    words.add(openSslName(exchange, cipher, hash));
    return new CipherSuite(name, Set.copyOf(words), bits);
  }

  private static void addExchange(String exchange, Set<String> words) {
    if (exchange.contains("EXPORT")) {
      words.addAll(Set.of("EXPORT", "EXP", "LOW"));
    }
    if (exchange.startsWith("ECDHE")) {
      words.addAll(Set.of("ECDH", "ECDHE", "EECDH", "kECDHE", "kEECDH"));
    } else if (exchange.startsWith("ECDH")) {
      words.add("ECDH");
    } else if (exchange.startsWith("DHE")) {
      words.addAll(Set.of("DH", "DHE", "EDH", "kDHE", "kEDH"));
    } else if (exchange.startsWith("DH")) {
      words.add("DH");
    } else if (exchange.startsWith("RSA")) {
      words.addAll(Set.of("kRSA", "RSA"));
    }
    if (exchange.contains("anon")) {
      words.add("aNULL");
    } else if (exchange.contains("ECDSA")) {
      words.addAll(Set.of("aECDSA", "ECDSA"));
    } else if (exchange.contains("RSA")) {
      words.add("aRSA");
    } else if (exchange.contains("DSS")) {
      words.addAll(Set.of("aDSS", "DSS"));
    }
    if (exchange.contains("PSK")) {
      words.addAll(Set.of("PSK", "kPSK", "aPSK"));
    }
  }

  private static int addCipher(String cipher, Set<String> words) {
    if (cipher.startsWith("NULL")) {
      words.addAll(Set.of("NULL", "eNULL"));
      words.remove("ALL");
      return 0;
    }
    if (cipher.startsWith("AES")) {
      words.addAll(Set.of("AES", cipher.contains("256") ? "AES256" : "AES128"));
    }
    if (cipher.contains("GCM")) {
      words.add("AESGCM");
    }
    if (cipher.contains("CCM")) {
      words.add("AESCCM");
    }
    if (cipher.startsWith("CHACHA20")) {
      words.add("CHACHA20");
    }
    if (cipher.startsWith("AES") || cipher.startsWith("CHACHA20")) {
      words.add("HIGH");
      return cipher.contains("128") ? 128 : 256;
    }
    if (cipher.startsWith("3DES") || cipher.startsWith("RC4_128")) {
      words.addAll(Set.of("MEDIUM", cipher.startsWith("3DES") ? "3DES" : "RC4"));
      return 112;
    }
    words.add("LOW");
    return 40;
  }

  private static String openSslName(String exchange, String cipher, String hash) {
    StringBuilder result = new StringBuilder();
    if (!exchange.equals("RSA")) {
      result.append(exchange.replace('_', '-')).append('-');
    }
    result.append(cipher.replace("AES_", "AES").replace("_CBC", "").replace('_', '-'));
    boolean implied = cipher.startsWith("CHACHA20") || hash.isEmpty();
    return implied ? result.toString() : result.append('-').append(hash).toString();
  }
}
