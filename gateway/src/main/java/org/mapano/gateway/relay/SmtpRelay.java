package org.mapano.gateway.relay;

import jakarta.enterprise.inject.Vetoed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.mapano.ejb.submission.Relay;
import org.mapano.ejb.submission.RelayReply;
import org.mapano.mapi.io.ByteSource;

/**
 * Relays by SMTP: the first of those in the list that takes mail. A connection carries several
 * mails one after the other; one that fails before a content was begun is replaced by a fresh one,
 * and nothing is handed over again whose fate is unknown.
 */
@Vetoed
public final class SmtpRelay implements Relay, AutoCloseable {
  private static final Logger LOG = System.getLogger(SmtpRelay.class.getName());

  /** Shorter than that of any relay. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<RelaySettings> settings;
  private final IdleConnections idle;

  /**
   * @param settings asked for each mail, so that a reload is noticed
   */
  SmtpRelay(Supplier<RelaySettings> settings) {
    this(settings, PATIENCE);
  }

  /**
   * @param patience how long a connection waits for the next mail
   */
  SmtpRelay(Supplier<RelaySettings> settings, Duration patience) {
    this.settings = settings;
    this.idle = new IdleConnections(patience);
  }

  @Override
  public List<RelayReply> send(
      String sender, List<String> recipients, int options, String id, ByteSource content) {
    RelayReply problem = Replies.none("No relay is configured");
    try {
      RelaySettings current = settings.get();
      for (RelayEndpoint endpoint : current.endpoints()) {
        try {
          return send(current, endpoint, sender, recipients, options, id, content);
        } catch (RelayDownException down) {
          LOG.log(Level.WARNING, down.getMessage());
          problem = Replies.none(down.getMessage());
        }
      }
    } catch (IllegalArgumentException misconfigured) {
      problem = Replies.none(misconfigured.getMessage());
    }
    return Collections.nCopies(recipients.size(), problem);
  }

  private List<RelayReply> send(
      RelaySettings settings,
      RelayEndpoint endpoint,
      String sender,
      List<String> recipients,
      int options,
      String id,
      ByteSource content)
      throws RelayDownException {
    RelayTransport kept = idle.take(settings, endpoint);
    if (kept != null) {
      try {
        return hand(kept, settings, endpoint, sender, recipients, options, id, content);
      } catch (RelayDownException lost) {
        LOG.log(Level.DEBUG, "A fresh connection is needed", lost);
      }
    }
    RelayTransport fresh = RelayTransport.connect(settings, endpoint);
    return hand(fresh, settings, endpoint, sender, recipients, options, id, content);
  }

  private List<RelayReply> hand(
      RelayTransport transport,
      RelaySettings settings,
      RelayEndpoint endpoint,
      String sender,
      List<String> recipients,
      int options,
      String id,
      ByteSource content)
      throws RelayDownException {
    try {
      return transport.hand(sender, recipients, options, id, content);
    } finally {
      if (transport.isOrderly() && transport.mails() < settings.mailsPerConnection()) {
        idle.keep(settings, endpoint, transport);
      } else {
        transport.quit();
      }
    }
  }

  /** Closes connections that wait for mail. */
  @Override
  public void close() {
    idle.close();
  }
}
