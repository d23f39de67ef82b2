package org.mapano.gateway.imap.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.message.Outline;
import org.mapano.ejb.session.StoreSession;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Reads fields of a few messages together from the store. */
final class SummaryLoader {
  private final Messages messages;
  private final StoreSession identity;
  private final FolderSummaries folder;
  private final Set<Field> fields;
  private final boolean whole;
  private final boolean texts;

  /** Equal values of different messages are held once. */
  private final Map<Object, Object> equal = new HashMap<>();

  SummaryLoader(ImapSession session, FolderSummaries folder, Set<Field> fields) {
    this.messages = session.services().messages();
    this.identity = session.account().session();
    this.folder = folder;
    this.fields = fields;
    this.whole = fields.stream().anyMatch(Field::isBeyondEnvelope);
    this.texts = !fields.stream().allMatch(Field::isStored);
  }

  /** Sets the fields of messages; those that are gone are passed over. */
  void load(List<Integer> positions) throws IOException {
    Map<Long, Outline> outlines = outlines(positions);
    Map<Long, PropMap> references = references(positions);
    for (int position : positions) {
      long id = snapshot().messageId(position);
      try {
        Described message = describe(position, outlines.get(id), references.get(id));
        for (Field field : fields) {
          Object value = field.of(message);
          folder.put(field, position, equal.computeIfAbsent(value, first -> first));
        }
      } catch (StoreException gone) {
        if (gone.code() != ErrorCode.NOT_FOUND) {
          throw gone;
        }
      }
    }
  }

  private FolderIndex snapshot() {
    return folder.snapshot();
  }

  private List<Long> ids(List<Integer> positions) {
    return positions.stream().map(snapshot()::messageId).toList();
  }

  private Map<Long, Outline> outlines(List<Integer> positions) {
    long folderId = snapshot().state().folderId();
    if (whole) {
      return messages.outlines(identity, folderId, ids(positions));
    }
    Map<Long, Outline> found = new HashMap<>();
    Object[] known = folder.column(Field.ENVELOPE);
    List<Integer> unknown = new ArrayList<>();
    for (int position : positions) {
      if (known != null && known[position] instanceof String envelope) {
        found.put(snapshot().messageId(position), new Outline(0, envelope, null, null));
      } else {
        unknown.add(position);
      }
    }
    if (!unknown.isEmpty()) {
      messages
          .envelopes(identity, folderId, ids(unknown))
          .forEach((id, envelope) -> found.put(id, new Outline(0, envelope, null, null)));
    }
    return found;
  }

  private Map<Long, PropMap> references(List<Integer> positions) {
    return fields.contains(Field.THREAD)
        ? messages.loadProperties(
            identity, snapshot().state().folderId(), ids(positions), Tags.PR_INTERNET_REFERENCES)
        : Map.of();
  }

  /** What the store has prepared, or else what the message itself says. */
  private Described describe(int position, Outline prepared, PropMap properties)
      throws IOException {
    Outline outline = prepared;
    Optional<EnvelopeText> text = text(outline);
    if (outline == null || texts && text.isEmpty()) {
      outline = RawOutline.of(messages.original(identity, snapshot().messageId(position)));
      text = text(outline);
    }
    return new Described(
        outline,
        text.orElse(null),
        snapshot().receivedTicks(position),
        properties == null ? null : properties.string(Tags.PR_INTERNET_REFERENCES));
  }

  private Optional<EnvelopeText> text(Outline outline) {
    return texts && outline != null ? EnvelopeText.parse(outline.envelope()) : Optional.empty();
  }
}
