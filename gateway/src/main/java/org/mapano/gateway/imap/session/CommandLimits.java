package org.mapano.gateway.imap.session;

/**
 * How much one command may bring.
 *
 * @param line bytes of all its lines together
 * @param literal bytes of one ordinary literal
 * @param message bytes of all literals of APPEND together
 * @param literals number of literals
 */
record CommandLimits(int line, int literal, long message, int literals) {
  /** Before login (gateway.md 1; the line is longer so that ID with all fields fits). */
  static final CommandLimits BEFORE_LOGIN = new CommandLimits(1024, 256, 256, 4);

  /** After login. */
  static CommandLimits afterLogin(long messageSize) {
    return new CommandLimits(65_536, 65_536, messageSize, 256);
  }
}
