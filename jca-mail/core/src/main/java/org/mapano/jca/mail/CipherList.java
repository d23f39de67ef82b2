package org.mapano.jca.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A list of cipher suites in OpenSSL's notation (ciphers(1)), applied to the suites that Java has:
 * words select suites, {@code !} bans, {@code -} removes, {@code +} between words means both, in
 * front it moves to the end. As there, the suites of TLS 1.3 are not affected.
 */
final class CipherList {
  /** Words that may select nothing here and yet are no mistake. */
  private static final Set<String> KNOWN =
      Set.of(
          "ALL",
          "COMPLEMENTOFALL",
          "COMPLEMENTOFDEFAULT",
          "HIGH",
          "MEDIUM",
          "LOW",
          "EXP",
          "EXPORT",
          "EXPORT40",
          "EXPORT56",
          "NULL",
          "eNULL",
          "aNULL",
          "RSA",
          "kRSA",
          "aRSA",
          "DH",
          "ADH",
          "DHE",
          "EDH",
          "kDHE",
          "kEDH",
          "kDHr",
          "kDHd",
          "aDH",
          "ECDH",
          "AECDH",
          "ECDHE",
          "EECDH",
          "kECDHE",
          "kEECDH",
          "kECDHr",
          "kECDHe",
          "kECDH",
          "aECDH",
          "aDSS",
          "DSS",
          "aECDSA",
          "ECDSA",
          "PSK",
          "kPSK",
          "aPSK",
          "kECDHEPSK",
          "kDHEPSK",
          "kRSAPSK",
          "SRP",
          "GOST94",
          "GOST89MAC",
          "SSLv2",
          "SSLv3",
          "TLSv1",
          "TLSv1.0",
          "TLSv1.1",
          "TLSv1.2",
          "AES",
          "AES128",
          "AES256",
          "AESGCM",
          "AESCCM",
          "AESCCM8",
          "ARIA",
          "ARIA128",
          "ARIA256",
          "CAMELLIA",
          "CAMELLIA128",
          "CAMELLIA256",
          "CHACHA20",
          "3DES",
          "DES",
          "RC4",
          "RC2",
          "IDEA",
          "SEED",
          "MD5",
          "SHA",
          "SHA1",
          "SHA256",
          "SHA384");

  private final List<CipherSuite> all;
  private final List<CipherSuite> usual;
  private final List<CipherSuite> chosen = new ArrayList<>();
  private final Set<String> banned = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();

  /**
   * @param supported names of all suites there are
   * @param usual those that are on by default, for the word {@code DEFAULT}
   */
  CipherList(String[] supported, String[] usual) {
    this.all = suites(supported);
    this.usual = suites(usual);
  }

  private static List<CipherSuite> suites(String[] names) {
    return Arrays.stream(names).map(CipherSuite::of).filter(Objects::nonNull).toList();
  }

  /** Applies a list; answers the names of the chosen suites, the preferred first. */
  List<String> apply(String expression) {
    for (String item : expression.strip().split("[:, ]+")) {
      if (!item.isEmpty()) {
        apply(item.charAt(0), item);
      }
    }
    return chosen.stream().map(CipherSuite::name).toList();
  }

  /** Words that mean nothing; OpenSSL passes them over as well. */
  Set<String> unknown() {
    return unknown;
  }

  private void apply(char first, String item) {
    switch (first) {
      case '!' -> {
        List<CipherSuite> matching = all.stream().filter(matcher(item.substring(1))).toList();
        matching.forEach(suite -> banned.add(suite.name()));
        chosen.removeAll(matching);
      }
      case '-' -> chosen.removeIf(matcher(item.substring(1)));
      case '+' -> {
        List<CipherSuite> moved = chosen.stream().filter(matcher(item.substring(1))).toList();
        chosen.removeAll(moved);
        chosen.addAll(moved);
      }
      case '@' -> special(item);
      default -> {
        boolean defaults = item.equals("DEFAULT");
        add(defaults ? usual : all.stream().filter(matcher(item)).toList());
      }
    }
  }

  private void add(List<CipherSuite> suites) {
    for (CipherSuite suite : suites) {
      if (!banned.contains(suite.name()) && !chosen.contains(suite)) {
        chosen.add(suite);
      }
    }
  }

  /** {@code @STRENGTH} sorts; security levels are the business of Java's own configuration. */
  private void special(String item) {
    if (item.equals("@STRENGTH")) {
      chosen.sort(Comparator.comparingInt(CipherSuite::bits).reversed());
    } else if (!item.startsWith("@SECLEVEL=")) {
      unknown.add(item);
    }
  }

  private Predicate<CipherSuite> matcher(String words) {
    List<String> needed = List.of(words.split("\\+"));
    for (String word : needed) {
      if (!KNOWN.contains(word) && all.stream().noneMatch(suite -> suite.words().contains(word))) {
        unknown.add(word);
      }
    }
    return suite -> suite.words().containsAll(needed);
  }
}
