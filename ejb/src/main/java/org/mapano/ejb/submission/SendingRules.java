package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.mapano.ejb.config.ServerConfig;

/** When and how often mail is tried, by the options of the spooler; read anew each time. */
@Singleton
public class SendingRules {
  private static final String SPOOLER = "spooler";
  private static final int MOST_DOUBLINGS = 20;

  private final ServerConfig config;

  /** Reads {@code max_threads} and the options {@code mapano_retry_*}, {@code mapano_queue_*}. */
  @Inject
  public SendingRules(ServerConfig config) {
    this.config = config;
  }

  /** Whether this server sends users' mail, or leaves that to another program. */
  boolean enabled() {
    return config.bool(SPOOLER, "mapano_sender");
  }

  /** Mails sent at a time, at least 1. */
  int workers() {
    return Math.max(1, config.integer(SPOOLER, "max_threads"));
  }

  /** When to try again after some attempts that did not reach everybody. */
  Instant next(Instant now, int attempts) {
    Duration first = config.seconds(SPOOLER, "mapano_retry_first");
    Duration most = config.seconds(SPOOLER, "mapano_retry_max");
    Duration pause = first.multipliedBy(1L << Math.min(Math.max(0, attempts - 1), MOST_DOUBLINGS));
    return now.plus(pause.compareTo(most) > 0 ? most : pause);
  }

  /** Whether a mail is too old for another attempt. */
  boolean expired(QueuedMail mail, Instant now) {
    return !end(mail).isAfter(now);
  }

  /** Until when a mail is tried. */
  Instant end(QueuedMail mail) {
    return mail.created().plusSeconds(hours("mapano_queue_lifetime").toSeconds());
  }

  /** Whether a mail waits for so long that its sender should know. */
  boolean late(QueuedMail mail, Instant now) {
    Duration patience = hours("mapano_delay_warning");
    return !patience.isZero() && !mail.created().plus(patience).isAfter(now);
  }

  private Duration hours(String option) {
    return Duration.ofHours(Math.max(0, config.integer(SPOOLER, option)));
  }
}
