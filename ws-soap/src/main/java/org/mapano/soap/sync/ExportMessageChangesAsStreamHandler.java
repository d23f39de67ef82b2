package org.mapano.soap.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.transfer.ExportChoice;
import org.mapano.ejb.transfer.MessageExports;
import org.mapano.ejb.transfer.WholeMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.StreamHandler;
import org.mapano.soap.call.Streams;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.PropTags;
import org.mapano.soap.map.PropVals;
import org.mapano.soap.operation.ExportMessageChangesAsStreamCall;
import org.mapano.soap.stream.BodyChoice;
import org.mapano.soap.stream.MessageWriter;
import org.mapano.soap.type.ExportMessageChangesAsStreamResponse;
import org.mapano.soap.type.MessageStream;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.SourceKeyPair;
import org.mapano.soap.type.XopInclude;

/**
 * Sends whole messages, each as data beside the XML. What the client may not or cannot read is left
 * out: it sees which steps are missing. A message is read when its turn comes.
 */
@Singleton
public class ExportMessageChangesAsStreamHandler
    implements StreamHandler<
        ExportMessageChangesAsStreamCall, ExportMessageChangesAsStreamResponse> {
  private static final long LIMITED = 0x200;
  private static final long BEST_BODY = 0x2000;

  private final MessageExports exports;

  @Inject
  ExportMessageChangesAsStreamHandler(MessageExports exports) {
    this.exports = exports;
  }

  @Override
  public ExportMessageChangesAsStreamResponse answer(
      Caller caller, ExportMessageChangesAsStreamCall call, Streams streams) {
    List<SourceKeyPair> wanted = call.param1() == null ? List.of() : call.param1();
    MessageExports.Naming naming = naming((int) call.ulPropTag());
    List<byte[]> names = new ArrayList<>();
    for (SourceKeyPair pair : wanted) {
      names.add(name(naming, pair.sObjectKey()));
    }
    int[] tags = PropTags.toMapi(call.sPropTags());
    if (tags.length > ColumnSet.MAX_COLUMNS) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many properties");
    }
    Set<Integer> needed = new HashSet<>();
    for (int tag : tags) {
      needed.add(PropTag.normalize(tag));
    }
    BodyChoice bodies =
        (call.ulFlags() & LIMITED) != 0
            ? BodyChoice.PLAIN
            : (call.ulFlags() & BEST_BODY) != 0 ? BodyChoice.BEST : BodyChoice.ALL;
    StoreSession session = caller.store();
    List<MessageStream> items = new ArrayList<>();
    for (ExportChoice choice : exports.choose(session, naming, names, needed)) {
      String part = "emcas-" + choice.step();
      items.add(
          new MessageStream(choice.step(), cells(tags, choice.values()), new XopInclude(part)));
      streams.outgoing(part, out -> write(session, choice.messageId(), bodies, out));
    }
    return new ExportMessageChangesAsStreamResponse(items, 0);
  }

  private static MessageExports.Naming naming(int tag) {
    return switch (tag) {
      case Tags.PR_ENTRYID -> MessageExports.Naming.ENTRY_ID;
      case Tags.PR_SOURCE_KEY -> MessageExports.Naming.SOURCE_KEY;
      default ->
          throw new StoreException(
              ErrorCode.INVALID_PARAMETER, "No key of messages: " + PropTag.toString(tag));
    };
  }

  /** What is no entry id names nothing. */
  private static byte[] name(MessageExports.Naming naming, byte[] key) {
    if (key == null) {
      return new byte[0];
    }
    if (naming == MessageExports.Naming.SOURCE_KEY) {
      return key;
    }
    List<byte[]> canonical = EntryIds.list(List.of(key));
    return canonical.isEmpty() ? new byte[0] : canonical.getFirst();
  }

  private static List<PropVal> cells(int[] tags, PropMap values) {
    List<PropVal> cells = new ArrayList<>(tags.length);
    for (int tag : tags) {
      PropValue value = values.get(PropTag.normalize(tag));
      cells.add(
          value == null
              ? PropVals.toWire(PropTag.withType(tag, PropType.ERROR), ErrorCode.NOT_FOUND.value())
              : PropVals.toWire(tag, value.value()));
    }
    return cells;
  }

  /** A message that went away meanwhile has no data, which the client takes for a failure of it. */
  private void write(StoreSession session, long messageId, BodyChoice bodies, OutputStream out)
      throws IOException {
    Optional<WholeMessage> message = exports.load(session, messageId);
    if (message.isPresent()) {
      MessageWriter.write(out, message.get(), bodies);
    }
  }
}
