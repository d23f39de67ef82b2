package org.mapano.gateway.relay;

import jakarta.enterprise.inject.Vetoed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.mapano.ejb.submission.Relay;
import org.mapano.ejb.submission.RelayReply;
import org.mapano.mapi.io.ByteSource;

/** Relays by SMTP: the first of those in the list that takes mail. */
@Vetoed
public final class SmtpRelay implements Relay {
  private static final Logger LOG = System.getLogger(SmtpRelay.class.getName());

  private final Supplier<RelaySettings> settings;

  /**
   * @param settings asked for each mail, so that a reload is noticed
   */
  SmtpRelay(Supplier<RelaySettings> settings) {
    this.settings = settings;
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

  private static List<RelayReply> send(
      RelaySettings settings,
      RelayEndpoint endpoint,
      String sender,
      List<String> recipients,
      int options,
      String id,
      ByteSource content)
      throws RelayDownException {
    RelayTransport transport = RelayTransport.connect(settings, endpoint);
    try {
      return transport.hand(sender, recipients, options, id, content);
    } finally {
      transport.quit();
    }
  }
}
