package org.mapano.ejb.users.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values made by {@code slappasswd} and {@code openssl passwd} of the word "secret". */
class StoredPasswordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "{MD5}Xr4ilOzQ4PCOq3aQ0qbuaQ==",
        "{md5}Xr4ilOzQ4PCOq3aQ0qbuaQ==",
        "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=",
        "{SSHA}axGvkM2p86pa25H/APEQ+W6+iLiwBQKD",
        "{SMD5}TlvXTlYtiAtZjh/WjgqxrC6eUN8=",
        "{CRYPT}abNANd1rDfiNc",
        "{CRYPT}$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1",
        "{CRYPT}$5$saltsalt$0IyaXrmV7.sGNS6tirgqHLqX/G.FBvgkYA.lpPdS5sA",
        "{crypt}$6$saltsalt$TVLlQcbpFVof5W3Yz4DTP6gRstiNuHwwTt6GLc1E5n0U0aDehy0S5knV8wiOQSpT0Y77vwPZN.Pq.H91p5hVO1",
      })
  void acceptsTheRightPasswordOnly(String stored) {
    assertThat(StoredPassword.matches(stored, "secret")).isTrue();
    assertThat(StoredPassword.matches(stored, "Secret")).isFalse();
    assertThat(StoredPassword.matches(stored, "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{MD5CRYPT}$1$abc$def",
        "{UNKNOWN}secret",
        "{MD5}",
        "{MD5}no base64!",
        "{SSHA}c2hvcnQ=",
        "{CRYPT}",
        "{CRYPT}secret",
        "{CRYPT}$1$",
        "{CRYPT}$6$rounds=99999999$salt$x",
        "{CRYPT}$y$j9T$salt$hash"
      })
  void refusesWhatItCannotRead(String stored) {
    assertThat(StoredPassword.matches(stored, "secret")).isFalse();
  }
}
