package org.mapano.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Debian's Postfix with a configuration and a queue of its own: relay of the server, and the MTA
 * that brings mail back by LMTP. Its master needs root, which a user of the tests gets by sudo.
 */
final class Postfix implements AutoCloseable {
  private static final String SERVICES =
      """
      127.0.0.1:@PORT@ inet n - n - - smtpd
      cleanup unix n - n - 0 cleanup
      qmgr unix n - n 300 1 qmgr
      rewrite unix - - n - - trivial-rewrite
      bounce unix - - n - 0 bounce
      defer unix - - n - 0 bounce
      trace unix - - n - 0 bounce
      verify unix - - n - 1 verify
      proxymap unix - - n - - proxymap
      smtp unix - - n - - smtp
      error unix - - n - - error
      retry unix - - n - - error
      lmtp unix - - n - - lmtp
      anvil unix - - n - 1 anvil
      postlog unix-dgram n - n - 1 postlogd
      """;

  private static final String MAIN =
      """
      compatibility_level = 3.6
      queue_directory = @DIR@/spool
      data_directory = @DIR@/data
      mail_owner = postfix
      maillog_file = @DIR@/mail.log
      maillog_file_prefixes = @DIR@
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      myhostname = mx.example.com
      mydestination =
      mynetworks = 127.0.0.0/8
      alias_maps =
      virtual_mailbox_domains = example.com
      virtual_mailbox_maps = hash:@DIR@/etc/virtual
      virtual_transport = lmtp:inet:127.0.0.1:@LMTP@
      smtp_host_lookup = native
      """;

  private final Path directory;

  private Postfix(Path directory) {
    this.directory = directory;
  }

  /**
   * Starts it.
   *
   * @param port where it listens for mail
   * @param lmtpPort where it brings the mail of john and mary
   */
  static Postfix start(int port, int lmtpPort) throws IOException, InterruptedException {
    // Its processes run as other users, who must get through every directory above.
    Path directory =
        Files.createTempDirectory(
            Path.of("/tmp"),
            "mapano-postfix-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Postfix postfix = new Postfix(directory);
    for (String name : List.of("etc", "spool", "data")) {
      Files.createDirectory(directory.resolve(name));
    }
    String place = directory.toString();
    Files.writeString(
        directory.resolve("etc/main.cf"),
        MAIN.replace("@DIR@", place).replace("@LMTP@", Integer.toString(lmtpPort)));
    Files.writeString(
        directory.resolve("etc/master.cf"), SERVICES.replace("@PORT@", Integer.toString(port)));
    Files.writeString(
        directory.resolve("etc/virtual"), "john@example.com john\nmary@example.com mary\n");
    postfix.asRoot("/usr/sbin/postmap", "hash:" + place + "/etc/virtual");
    postfix.asRoot("chown", "-R", "root:root", place);
    postfix.asRoot("chmod", "-R", "go+rX", place);
    postfix.asRoot("chown", "postfix", place + "/data");
    postfix.start();
    return postfix;
  }

  /** Starts it again. */
  void start() throws IOException, InterruptedException {
    asRoot("/usr/sbin/postfix", "-c", directory + "/etc", "start");
  }

  /** Stops it; mail in its queue stays. */
  void stop() throws IOException, InterruptedException {
    asRoot("/usr/sbin/postfix", "-c", directory + "/etc", "stop");
  }

  private void asRoot(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    Path work = Files.createTempDirectory("mapano-postfix-tool-");
    try {
      if (!Tool.output(work, "id", "-u").strip().equals("0")) {
        words.addAll(List.of("sudo", "-n"));
      }
      words.addAll(List.of(command));
      Tool.output(work, words.toArray(String[]::new));
    } finally {
      Tool.run(Path.of("/tmp"), List.of("rm", "-rf", work.toString()));
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stop();
    asRoot("rm", "-rf", directory.toString());
  }
}
