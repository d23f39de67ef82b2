package org.mapano.gateway.imap.context;

import org.mapano.ejb.config.ServerConfig;
import org.mapano.gateway.login.GreetingHost;

/**
 * Options of {@code gateway.cfg} as one connection uses them (config.md 9); read anew for each, so
 * that a reload reaches the next connection.
 *
 * @param greetingHost text after the greeting, empty or beginning with " on "
 * @param onlyMailFolders hide folders that hold no mail
 * @param publicFolders show the public store
 * @param idle offer IDLE
 * @param ignoreCommandIdle a command during IDLE is passed over instead of ending it
 * @param maxFailCommands failed commands in a row that end a session
 * @param maxMessageSize largest message that APPEND takes, in bytes
 * @param expungeOnDelete setting the deleted flag removes at once
 * @param disablePlaintextAuth no password without TLS
 */
public record ImapSettings(
    String greetingHost,
    boolean onlyMailFolders,
    boolean publicFolders,
    boolean idle,
    boolean ignoreCommandIdle,
    int maxFailCommands,
    long maxMessageSize,
    boolean expungeOnDelete,
    boolean disablePlaintextAuth) {
  private static final String GATEWAY = "gateway";

  /** Reads the options. */
  public static ImapSettings of(ServerConfig config) {
    return new ImapSettings(
        GreetingHost.of(config),
        config.bool(GATEWAY, "imap_only_mailfolders"),
        config.bool(GATEWAY, "imap_public_folders"),
        config.bool(GATEWAY, "imap_capability_idle"),
        config.bool(GATEWAY, "imap_ignore_command_idle"),
        config.integer(GATEWAY, "imap_max_fail_commands"),
        config.size(GATEWAY, "imap_max_messagesize"),
        config.bool(GATEWAY, "imap_expunge_on_delete"),
        config.bool(GATEWAY, "disable_plaintext_auth"));
  }
}
