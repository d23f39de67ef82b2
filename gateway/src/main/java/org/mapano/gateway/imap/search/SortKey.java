package org.mapano.gateway.imap.search;

import java.util.Comparator;
import java.util.List;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.mime.header.BaseSubject;

/** Sort keys of RFC 5256 section 3 and RFC 5957. Ties end in the order of sequence numbers. */
enum SortKey {
  ARRIVAL(Comparator.comparingLong(SortedMessage::arrival), false),
  CC(Comparator.comparing(message -> mailbox(message.envelope().cc())), true),
  DATE(Comparator.comparing(SortedMessage::sent), true),
  FROM(Comparator.comparing(message -> mailbox(message.envelope().from())), true),
  SIZE(Comparator.comparingLong(SortedMessage::size), true),
  SUBJECT(Comparator.comparing(SortKey::subject), true),
  TO(Comparator.comparing(message -> mailbox(message.envelope().to())), true),
  DISPLAYFROM(Comparator.comparing(message -> display(message.envelope().from())), true),
  DISPLAYTO(Comparator.comparing(message -> display(message.envelope().to())), true);

  private final Comparator<SortedMessage> order;
  private final boolean outline;

  SortKey(Comparator<SortedMessage> order, boolean outline) {
    this.order = order;
    this.outline = outline;
  }

  Comparator<SortedMessage> order() {
    return order;
  }

  boolean needsOutline() {
    return outline;
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

  private static String subject(SortedMessage message) {
    return CaseFolding.fold(BaseSubject.of(message.envelope().decodedSubject()).text());
  }
}
