package org.mapano.jca.mail;

import java.lang.System.Logger.Level;

/** Logs refused connections, at most one line in ten seconds however many there are. */
final class RefusalLog {

  private static final System.Logger LOG = System.getLogger(MailListener.class.getName());
  private static final long QUIET_NANOS = 10_000_000_000L;

  private final String name;
  private boolean any;
  private long lastLine;
  private long since;

  RefusalLog(String name) {
    this.name = name;
  }

  synchronized void refused(ConnectionLimiter.Verdict verdict, String host) {
    since++;
    long now = System.nanoTime();
    if (any && now - lastLine < QUIET_NANOS) {
      return;
    }
    LOG.log(
        Level.WARNING,
        "{0}: refused {1} connection(s), the last from {2}: {3}",
        name,
        since,
        host,
        verdict == ConnectionLimiter.Verdict.TOO_MANY
            ? "too many connections are open"
            : "too many connections from this address are open");
    any = true;
    lastLine = now;
    since = 0;
  }
}
