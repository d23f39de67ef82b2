package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.structure.ByteRange;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.mime.structure.MimeStructure;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/** Converts one message; messages inside it are converted by converters one level deeper. */
final class MessageConverter {
  /** PSETID_Common 0x8514: all attachments are shown in the body. */
  private static final NamedProperty SMART_NO_ATTACH =
      NamedProperty.of(PropertySets.PSETID_COMMON, 0x8514);

  private static final int FLAG_READ = 1;
  private static final int FLAG_UNMODIFIED = 2;

  private final MimeToMapi parent;
  private final Instant now;
  private final int depth;
  private final ConversionBudget budget;

  MessageConverter(MimeToMapi parent, Instant now, int depth, ConversionBudget budget) {
    this.parent = parent;
    this.now = now;
    this.depth = depth;
    this.budget = budget;
  }

  MapiMessage convert(ByteSource source, MimePart root) throws IOException {
    InboundOptions options = parent.options();
    MapiMessage message = new MapiMessage();
    PropMap properties = message.properties();
    properties.put(Tags.PR_MESSAGE_CLASS, "IPM.Note");
    properties.put(Tags.PR_MESSAGE_FLAGS, FLAG_UNMODIFIED | (depth > 0 ? FLAG_READ : 0));
    properties.put(Tags.PR_SEARCH_KEY, SearchKeys.random());
    properties.put(Tags.PR_INTERNET_CPID, CodePages.UTF_8);
    properties.put(Tags.PR_TRANSPORT_MESSAGE_HEADERS, headerText(source, root));
    AddressConverter addresses = new AddressConverter(options, parent.resolver(), budget);
    addresses.convert(root.headers(), message);
    new HeaderConverter(options, addresses).convert(root.headers(), message, depth > 0, now);
    content(source, root, message, addresses);
    properties.put(Tags.PR_HASATTACH, !message.attachments().isEmpty());
    return message;
  }

  private void content(
      ByteSource source, MimePart root, MapiMessage message, AddressConverter addresses)
      throws IOException {
    BodyCollector body = new BodyCollector();
    PartWalker walker = new PartWalker(this, source, message, body, parent.options(), budget);
    SmimeParts smime = new SmimeParts(source, root);
    if (smime.isSigned()) {
      walker.walk(root.children().getFirst());
      smime.putSigned(message);
    } else if (smime.isOpaque()) {
      smime.putOpaque(message);
    } else if (!new ReadReceipt(source, root).convert(message, walker, this)) {
      walker.walk(root);
      new DeliveryReport(source, root, addresses).describe(message, this);
    }
    body.finish(message.properties(), parent.options().htmlSafetyFilter());
    walker.finish();
    if (InlineReferences.hide(message.attachments(), body.htmlText())) {
      message.named().put(SMART_NO_ATTACH, PropType.BOOLEAN, true);
    }
  }

  private String headerText(ByteSource source, MimePart root) throws IOException {
    ByteRange range = root.headerRange();
    long length = Math.min(range.length(), parent.options().limits().headerBytes());
    byte[] bytes = new ByteRange(range.start(), range.start() + length).of(source).read();
    String text = new String(bytes, TextDecoding.guess(bytes, parent.options().defaultCharset()));
    return LineEnds.crlf(TextDecoding.withoutNul(text)).stripTrailing();
  }

  /** Converts a message inside this one; empty when it lies too deep. */
  Optional<MapiMessage> embedded(ByteSource source, MimePart root) throws IOException {
    if (depth >= parent.options().embeddedDepth()) {
      return Optional.empty();
    }
    return Optional.of(new MessageConverter(parent, now, depth + 1, budget).convert(source, root));
  }

  /** Converts a message that was encoded in a part of this one. */
  Optional<MapiMessage> embedded(ByteSource content) throws IOException {
    if (depth >= parent.options().embeddedDepth() || !budget.hasParts()) {
      return Optional.empty();
    }
    MimeStructure structure = MimeStructure.parse(content, budget.innerLimits());
    return embedded(content, structure.root());
  }

  /** Reads a calendar part. */
  CalendarDecoder.Decoded calendar(String text) {
    AddressResolver bounded =
        address -> budget.takeLookup() ? parent.resolver().resolve(address) : Optional.empty();
    return parent.calendar().decode(text, bounded, now);
  }

  /** Merges a TNEF part into the message; false when it is not usable. */
  boolean tnef(ByteSource data, MapiMessage message) throws IOException {
    Optional<MapiMessage> decoded = parent.tnef().decode(data);
    decoded.ifPresent(inner -> TnefMerge.merge(inner, message));
    return decoded.isPresent();
  }
}
