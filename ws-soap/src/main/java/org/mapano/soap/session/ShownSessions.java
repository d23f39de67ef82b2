package org.mapano.soap.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.mapano.ejb.overview.LiveSession;
import org.mapano.ejb.overview.LiveSessions;
import org.mapano.ejb.overview.SessionSummary;
import org.mapano.soap.call.ClientProgram;

/**
 * Shows the sessions of this door to administrators. They are named by a keyed digest of their
 * numbers: who knows a number owns the session.
 */
@Singleton
public class ShownSessions implements LiveSessions.Source {
  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  private final SessionRegistry sessions;
  private final byte[] secret = new byte[SECRET_BYTES];

  @Inject
  ShownSessions(SessionRegistry sessions) {
    this.sessions = sessions;
    new SecureRandom().nextBytes(secret);
  }

  @Override
  public List<LiveSession> list() {
    return sessions.all().stream().map(this::live).toList();
  }

  @Override
  public boolean end(String id) {
    var found =
        sessions.all().stream().filter(session -> id(session.sessionId()).equals(id)).findAny();
    found.ifPresent(session -> sessions.end(session.sessionId()));
    return found.isPresent();
  }

  /** What stands in lists about a session. */
  public SessionSummary summary(SoapSession session) {
    ClientProgram program = session.program();
    return new SessionSummary(
        session.store().login(),
        session.connection().address(),
        sessions.idleSeconds(session),
        session.capabilities(),
        program.name(),
        program.version(),
        program.misc(),
        program.library());
  }

  private LiveSession live(SoapSession session) {
    return new LiveSession(
        id(session.sessionId()),
        id(session.groupId()),
        summary(session),
        session.activity().requests(),
        session.activity().busy(),
        session.activity().tasks());
  }

  private String id(long number) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(secret);
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
      return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
