package org.mapano.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Dovecot from the distribution's packages with Maildir, as the yardstick. */
final class DovecotTarget implements Target {
  private static final String CONFIG =
      """
      base_dir = %1$s/run
      state_dir = %1$s/state
      log_path = %1$s/log
      protocols = imap lmtp
      ssl = no
      disable_plaintext_auth = no
      mail_location = maildir:%1$s/mail/%%n
      mail_uid = nobody
      mail_gid = nogroup
      first_valid_uid = 1
      first_valid_gid = 1
      default_process_limit = 12000
      default_client_limit = 12000
      mail_max_userip_connections = 20000
      auth_username_format = %%n
      passdb {
        driver = static
        args = password=%%n
      }
      userdb {
        driver = static
        args = uid=nobody gid=nogroup home=%1$s/mail/%%n allow_all_users=yes
      }
      service imap-login {
        inet_listener imap {
          address = 127.0.0.1
          port = %2$d
        }
        inet_listener imaps {
          port = 0
        }
      }
      service lmtp {
        inet_listener lmtp {
          address = 127.0.0.1
          port = %3$d
        }
      }
      """;

  private final Path directory;
  private final List<String> users;
  private final int imapPort;
  private final int lmtpPort;
  private final Process process;
  private final double startSeconds;

  DovecotTarget(List<String> users) throws IOException {
    this.users = users;
    directory = Files.createTempDirectory("bench-dovecot-");
    directory.toFile().setExecutable(true, false);
    directory.toFile().setReadable(true, false);
    Path mail = Files.createDirectory(directory.resolve("mail"));
    imapPort = Ports.free();
    lmtpPort = Ports.free();
    Path config = directory.resolve("dovecot.conf");
    Files.writeString(config, CONFIG.formatted(directory, imapPort, lmtpPort));
    Processes.run(directory.resolve("chown.log"), "chown", "nobody:nogroup", mail.toString());
    long begin = System.nanoTime();
    process =
        new ProcessBuilder("dovecot", "-F", "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    Ports.await(lmtpPort, 30);
    startSeconds = (System.nanoTime() - begin) / 1e9;
  }

  /** True when the packages are installed and this user may run them. */
  static boolean available() {
    return Files.isExecutable(Path.of("/usr/sbin/dovecot"))
        && Files.exists(Path.of("/usr/lib/dovecot/lmtp"))
        && Files.exists(Path.of("/usr/lib/dovecot/imap"))
        && "root".equals(System.getProperty("user.name"));
  }

  @Override
  public String name() {
    return "dovecot";
  }

  @Override
  public int lmtpPort() {
    return lmtpPort;
  }

  @Override
  public int imapPort() {
    return imapPort;
  }

  @Override
  public List<String> users() {
    return users;
  }

  @Override
  public double startSeconds() {
    return startSeconds;
  }

  /** It has a process for each. */
  @Override
  public int idleConnections() {
    return 200;
  }

  @Override
  public long residentMiB() throws IOException {
    return Processes.residentMiB(process.toHandle());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Processes.delete(directory);
  }
}
