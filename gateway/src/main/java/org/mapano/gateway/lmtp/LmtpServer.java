package org.mapano.gateway.lmtp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.Delivery;
import org.mapano.jca.mail.MailConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** The service of the running server. */
@Singleton
public class LmtpServer implements MailConnectionListener {
  /** System property: longest mail in bytes. */
  private static final String MAX_SIZE = "mapano.lmtp.max-message-size";

  /** An MTA waits longer than this for a greeting. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LmtpService service;

  /** Reads the option {@code lmtp_max_threads}. */
  @Inject
  public LmtpServer(Delivery delivery, ServerConfig config) {
    LmtpSettings usual = LmtpSettings.DEFAULT;
    service =
        new LmtpService(
            delivery,
            usual.withMaxMessageSize(Long.getLong(MAX_SIZE, usual.maxMessageSize())),
            config.integer("dagent", "lmtp_max_threads"),
            PATIENCE);
  }

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    service.onConnection(connection);
  }
}
