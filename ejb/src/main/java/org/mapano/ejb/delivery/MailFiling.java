package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Puts mail into folders on behalf of clients that hold the mail already (gateway.md 2.7). */
@Singleton
class MailFiling {
  private final MailConverter converter;
  private final Messages messages;

  @Inject
  MailFiling(MailConverter converter, Messages messages) {
    this.converter = converter;
    this.messages = messages;
  }

  SavedMessage file(
      StoreSession session,
      long folderId,
      ByteSource mail,
      Instant received,
      int marks,
      Set<String> keywords) {
    ConvertedMail converted;
    try {
      converted = converter.convertFiled(mail, Instant.now(), session::sees);
    } catch (IOException unreadable) {
      throw StoreException.temporary("The mail cannot be read", unreadable);
    }
    MapiMessage message = converted.message().copy();
    converted.describe(message);
    if (received != null) {
      arrive(message.properties(), received);
    }
    if ((marks & Marks.DRAFT) != 0) {
      unsend(message.properties());
    }
    return messages.create(
        session, folderId, message, new SaveOptions(false, marks, keywords, mail));
  }

  private static void arrive(PropMap properties, Instant received) {
    properties
        .put(Tags.PR_MESSAGE_DELIVERY_TIME, MapiTime.ticks(received))
        .put(
            Tags.PR_EC_MESSAGE_DELIVERY_DATE,
            MapiTime.ticks(received.truncatedTo(ChronoUnit.DAYS)));
  }

  /** A draft belongs to whoever will send it. */
  private static void unsend(PropMap properties) {
    properties.put(
        Tags.PR_MESSAGE_FLAGS, properties.integer(Tags.PR_MESSAGE_FLAGS, 0) | MessageFlags.UNSENT);
    for (TagGroup person : List.of(TagGroup.SENDER, TagGroup.REPRESENTING)) {
      properties.remove(person.name());
      properties.remove(person.entryId());
      properties.remove(person.addressType());
      properties.remove(person.email());
      properties.remove(person.searchKey());
      properties.remove(person.smtp());
    }
  }
}
