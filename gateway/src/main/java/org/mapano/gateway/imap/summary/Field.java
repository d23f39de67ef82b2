package org.mapano.gateway.imap.summary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.mime.header.BaseSubject;
import org.mapano.mapi.mime.header.MailDate;
import org.mapano.mapi.time.MapiTime;

/** A value that can be had of every message. Texts to compare are without differences of case. */
public enum Field {
  /** The envelope as it is told, without its parentheses: a text. */
  ENVELOPE(Described::envelope),
  /** The parts as BODYSTRUCTURE tells them: a text. */
  FULL_STRUCTURE(described -> described.outline().fullStructure()),
  /** The parts as BODY tells them: a text. */
  STRUCTURE(described -> described.outline().structure()),
  /** Bytes of the raw message, for those whose size the index does not know: a number. */
  SIZE(described -> described.outline().size()),
  /** What threading needs: {@link ThreadFacts}. */
  THREAD(ThreadFacts::of),
  /** Recipients to search in: a text. */
  TO(described -> people(described.text().to())),
  /** Copies to search in: a text. */
  CC(described -> people(described.text().cc())),
  /** Blind copies to search in: a text. */
  BCC(described -> people(described.text().bcc())),
  /** Authors to search in: a text. */
  FROM(described -> people(described.text().from())),
  /** Subject to search in: a text. */
  SUBJECT(described -> CaseFolding.fold(described.text().decodedSubject())),
  /** Subject without reply and forward marks (RFC 5256 2.1): a text. */
  BASE_SUBJECT(
      described -> CaseFolding.fold(BaseSubject.of(described.text().decodedSubject()).text())),
  /** Mailbox of the first author: a text. */
  FROM_MAILBOX(described -> mailbox(described.text().from())),
  /** Mailbox of the first recipient: a text. */
  TO_MAILBOX(described -> mailbox(described.text().to())),
  /** Mailbox of the first copy: a text. */
  CC_MAILBOX(described -> mailbox(described.text().cc())),
  /** Name of the first author, else the address (RFC 5957): a text. */
  FROM_NAME(described -> display(described.text().from())),
  /** Name of the first recipient, else the address: a text. */
  TO_NAME(described -> display(described.text().to())),
  /** Moment of the Date field, else of arrival (RFC 5256 2.2): milliseconds since 1970. */
  SENT(Field::moment),
  /** Day of the Date field as written, without regard to its zone; else of arrival: epoch day. */
  SENT_DAY(Field::day);

  private static final int OBJECT_BYTES = 56;

  private final Function<Described, Object> value;

  Field(Function<Described, Object> value) {
    this.value = value;
  }

  Object of(Described message) {
    return value.apply(message);
  }

  /** Whether it is part of a description and not made from its envelope. */
  boolean isStored() {
    return this == ENVELOPE || isBeyondEnvelope();
  }

  /** Whether more than the envelope has to be read. */
  boolean isBeyondEnvelope() {
    return this == STRUCTURE || this == FULL_STRUCTURE || this == SIZE;
  }

  /** Estimate of the memory that a value takes, in bytes. */
  static int weight(Object value) {
    return switch (value) {
      case String text -> OBJECT_BYTES + text.length();
      case ThreadFacts facts -> facts.weight();
      default -> OBJECT_BYTES / 2;
    };
  }

  private static String people(List<EnvelopeText.Person> people) {
    return people.stream()
        .map(person -> CaseFolding.fold(person.searchText()))
        .collect(Collectors.joining("\n"));
  }

  private static String mailbox(List<EnvelopeText.Person> people) {
    if (people.isEmpty() || people.get(0).mailbox() == null) {
      return "";
    }
    return CaseFolding.fold(people.get(0).mailbox());
  }

  private static String display(List<EnvelopeText.Person> people) {
    return people.isEmpty() ? "" : CaseFolding.fold(people.get(0).display());
  }

  static long moment(Described described) {
    return MailDate.parse(described.text().date())
        .map(OffsetDateTime::toInstant)
        .orElseGet(() -> MapiTime.instant(described.receivedTicks()))
        .toEpochMilli();
  }

  private static long day(Described described) {
    return MailDate.parse(described.text().date())
        .map(OffsetDateTime::toLocalDate)
        .orElseGet(() -> received(described.receivedTicks()))
        .toEpochDay();
  }

  /** Day of arrival in UTC, as INTERNALDATE shows it. */
  public static LocalDate received(long ticks) {
    return MapiTime.instant(ticks).atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
