package org.mapano.jca.mail;

import java.lang.System.Logger.Level;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * What may be agreed on in a TLS handshake. Java's own list of disabled algorithms stays above it.
 *
 * @param protocols protocol versions
 * @param cipherSuites suites, the preferred first
 * @param serverOrder whether this order counts and not the client's
 * @param groups groups of the key exchange, the preferred first; empty for Java's own
 */
public record TlsPolicy(
    List<String> protocols, List<String> cipherSuites, boolean serverOrder, List<String> groups) {

  /** The original's default of {@code ssl_protocols}. */
  static final String DEFAULT_PROTOCOLS = "!SSLv2 !SSLv3 !TLSv1 !TLSv1.1";

  /** The original's default of {@code ssl_ciphers}. */
  static final String DEFAULT_CIPHERS =
      "DEFAULT:!LOW:!SSLv2:!SSLv3:!TLSv1.0:!TLSv1.1:!EXPORT:!DH:!PSK:!kRSA:!aDSS:!aNULL:+AES";

  /** The original's default of {@code ssl_curves}. */
  static final String DEFAULT_GROUPS = "X25519:P-521:P-384:P-256";

  private static final System.Logger LOG = System.getLogger(TlsPolicy.class.getName());
  private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1");
  private static final Set<String> OLD_VERSIONS = Set.of("SSLv2", "SSLv3");

  /** OpenSSL's names of groups whose name in Java is another; the others only differ in case. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "p-256", "secp256r1",
          "prime256v1", "secp256r1",
          "p-384", "secp384r1",
          "p-521", "secp521r1");

  private static final Set<String> JAVA_GROUPS =
      Set.of(
          "secp256r1",
          "secp384r1",
          "secp521r1",
          "x25519",
          "x448",
          "ffdhe2048",
          "ffdhe3072",
          "ffdhe4096",
          "ffdhe6144",
          "ffdhe8192");

  /** Takes copies. */
  public TlsPolicy {
    protocols = List.copyOf(protocols);
    cipherSuites = List.copyOf(cipherSuites);
    groups = List.copyOf(groups);
  }

  /**
   * Reads the original's options; a blank one means its default.
   *
   * @param protocols {@code ssl_protocols}: versions to allow, or with {@code !} not to allow
   * @param ciphers {@code ssl_ciphers}, see {@link CipherList}
   * @param serverOrder {@code ssl_prefer_server_ciphers}, a truth value
   * @param groups {@code ssl_curves}, parted by colons
   * @throws IllegalArgumentException naming the word that is wrong, or when nothing is left
   */
  public static TlsPolicy of(String protocols, String ciphers, String serverOrder, String groups) {
    return new TlsPolicy(
        versions(protocols.isBlank() ? DEFAULT_PROTOCOLS : protocols),
        suites(ciphers.isBlank() ? DEFAULT_CIPHERS : ciphers),
        serverOrder.isBlank() || truth(serverOrder.strip()),
        groups(groups.isBlank() ? DEFAULT_GROUPS : groups));
  }

  /** Reads a truth value; throws IllegalArgumentException for any other word. */
  static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on", "1" -> true;
      case "no", "false", "off", "0" -> false;
      default -> throw new IllegalArgumentException("\"" + text + "\" is neither yes nor no");
    };
  }

  private static List<String> versions(String text) {
    Set<String> allowed = new LinkedHashSet<>();
    Set<String> refused = new LinkedHashSet<>();
    for (String word : text.strip().split("[,\\s]+")) {
      boolean not = word.startsWith("!");
      String name = not ? word.substring(1) : word;
      if (!VERSIONS.contains(name) && !OLD_VERSIONS.contains(name)) {
        throw new IllegalArgumentException("unknown protocol \"" + name + "\"");
      }
      (not ? refused : allowed).add(name);
    }
    List<String> result =
        VERSIONS.stream()
            .filter(name -> allowed.isEmpty() || allowed.contains(name))
            .filter(name -> !refused.contains(name))
            .toList();
    if (result.isEmpty()) {
      throw new IllegalArgumentException("\"" + text + "\" leaves no protocol that Java has");
    }
    return result;
  }

  private static List<String> suites(String text) {
    SSLParameters supported = context().getSupportedSSLParameters();
    SSLParameters usual = context().getDefaultSSLParameters();
    CipherList list = new CipherList(supported.getCipherSuites(), usual.getCipherSuites());
    List<String> chosen = list.apply(text);
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("\"" + text + "\" leaves no cipher suite");
    }
    if (!list.unknown().isEmpty()) {
      LOG.log(Level.WARNING, "unknown words in a list of ciphers: {0}", list.unknown());
    }
    List<String> result = new ArrayList<>();
    Stream.of(usual.getCipherSuites())
        .filter(name -> name.matches("TLS_(AES|CHACHA20)_\\w+"))
        .forEach(result::add);
    result.addAll(chosen);
    return result;
  }

  private static List<String> groups(String text) {
    List<String> result =
        Arrays.stream(text.strip().split("[:,\\s]+"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .map(name -> GROUPS.getOrDefault(name, name))
            .distinct()
            .toList();
    Set<String> unknown =
        result.stream().filter(name -> !JAVA_GROUPS.contains(name)).collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown groups " + unknown + " of \"" + text + "\"");
    }
    return result;
  }

  private static SSLContext context() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the policy into the parameters of a connection. */
  public SSLParameters applyTo(SSLParameters parameters) {
    parameters.setProtocols(protocols.toArray(String[]::new));
    parameters.setCipherSuites(cipherSuites.toArray(String[]::new));
    parameters.setUseCipherSuitesOrder(serverOrder);
    parameters.setNamedGroups(groups.toArray(String[]::new));
    return parameters;
  }
}
