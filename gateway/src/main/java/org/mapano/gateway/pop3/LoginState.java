package org.mapano.gateway.pop3;

/** What is known before the login. */
final class LoginState {
  private byte[] name;
  private int failures;

  /** The name given with USER; null before it. */
  byte[] name() {
    return name;
  }

  void name(byte[] login) {
    name = login;
  }

  /** Counts a wrong password and forgets the name; returns how many there were. */
  int failed() {
    name = null;
    return ++failures;
  }
}
