package org.mapano.gateway.imap.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapano.mapi.mime.header.MailDate;
import org.mapano.mapi.time.MapiTime;

/** Days and moments of a message. */
final class SentDay {
  private SentDay() {}

  /** Day of arrival in UTC, as INTERNALDATE shows it. */
  static LocalDate received(SearchedMessage message) {
    return MapiTime.instant(message.receivedTicks()).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Day of the Date field as written, without regard to its zone; else the day of arrival. */
  static LocalDate sent(SearchedMessage message) {
    return MailDate.parse(message.envelope().date())
        .map(OffsetDateTime::toLocalDate)
        .orElseGet(() -> received(message));
  }

  /** Moment of the Date field, else of arrival (RFC 5256 2.2). */
  static Instant moment(EnvelopeText envelope, long receivedTicks) {
    return MailDate.parse(envelope.date())
        .map(OffsetDateTime::toInstant)
        .orElseGet(() -> MapiTime.instant(receivedTicks));
  }
}
