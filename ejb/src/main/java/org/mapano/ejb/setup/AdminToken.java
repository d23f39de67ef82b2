package org.mapano.ejb.setup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;

/**
 * Lets whoever may read the server's private files administer it without a password: each start
 * writes a new random token, and below it the address to use it at, to {@code run/admin-token} in
 * the data directory, mode 0600. It is what the original's {@code local_admin_users} on the Unix
 * socket is, and how the first account of an empty server is made. It ends with the process.
 */
public final class AdminToken {
  /** Place of the token in the data directory. */
  static final String FILE = "run/admin-token";

  private final Sessions sessions;
  private final String token = Secrets.token();
  private final Path file;

  /**
   * Makes a token and writes it.
   *
   * @param sessions makes the session of who has it
   * @param data data directory; without one nobody can have the token
   * @param address where this server is administered, e.g. {@code http://127.0.0.1:8080}
   */
  public AdminToken(Sessions sessions, Optional<Path> data, String address) {
    this.sessions = sessions;
    this.file = data.map(directory -> directory.resolve(FILE)).orElse(null);
    if (file != null) {
      PrivateFile.write(file, token + "\n" + address);
    }
  }

  /**
   * The session of the internal administrator, for who has the token.
   *
   * @throws StoreException LOGON_FAILED for any other text
   */
  public StoreSession logon(String candidate, String program) {
    byte[] expected = token.getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, candidate.getBytes(StandardCharsets.UTF_8))) {
      throw new StoreException(ErrorCode.LOGON_FAILED, "Logon failed");
    }
    return sessions.system(program);
  }

  /** Removes the file. */
  void close() {
    if (file != null) {
      PrivateFile.delete(file);
    }
  }
}
