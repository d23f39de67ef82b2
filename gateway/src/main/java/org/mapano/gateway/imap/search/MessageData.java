package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.StoreSession;
import org.mapano.gateway.imap.fetch.HeaderEnd;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.structure.ByteRange;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Reads what a search needs beyond the summaries, of many messages together. Messages that are gone
 * are dropped.
 */
final class MessageData {
  /** Messages of which headers are held together. */
  static final int WINDOW = 256;

  /** Bytes of raw messages whose bodies are held together. */
  static final long TEXT_BYTES = 4 * 1024 * 1024;

  private final Messages messages;
  private final StoreSession identity;
  private final long folderId;

  MessageData(ImapSession session) {
    this.messages = session.services().messages();
    this.identity = session.account().session();
    this.folderId = session.selected().folderId();
  }

  void headers(List<SearchedMessage> window) throws IOException {
    Map<Long, PropMap> stored =
        messages.loadProperties(identity, folderId, ids(window), Tags.PR_TRANSPORT_MESSAGE_HEADERS);
    each(
        window,
        message -> {
          PropMap properties = stored.get(message.id());
          String text =
              properties == null ? null : properties.string(Tags.PR_TRANSPORT_MESSAGE_HEADERS);
          message.headers(HeaderBlock.parse(text == null ? raw(message) : bytes(text)));
        });
  }

  void bodies(List<SearchedMessage> window) throws IOException {
    Map<Long, PropMap> stored =
        messages.loadProperties(identity, folderId, ids(window), Tags.PR_BODY);
    each(
        window,
        message -> {
          PropMap properties = stored.get(message.id());
          message.body(properties == null ? "" : properties.string(Tags.PR_BODY, ""));
        });
  }

  private byte[] raw(SearchedMessage message) throws IOException {
    ByteSource original = messages.original(identity, message.id());
    return HeaderEnd.read(new ByteRange(0, HeaderEnd.find(original)).of(original));
  }

  /** Header text as bytes: one for each character, or UTF-8 when it was decoded before. */
  private static byte[] bytes(String header) {
    boolean narrow = header.chars().allMatch(c -> c <= 0xFF);
    return header.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static List<Long> ids(List<SearchedMessage> window) {
    return window.stream().map(SearchedMessage::id).toList();
  }

  private interface Filling {
    void fill(SearchedMessage message) throws IOException;
  }

  private static void each(List<SearchedMessage> window, Filling filling) throws IOException {
    for (Iterator<SearchedMessage> all = window.iterator(); all.hasNext(); ) {
      try {
        filling.fill(all.next());
      } catch (StoreException gone) {
        if (gone.code() != ErrorCode.NOT_FOUND) {
          throw gone;
        }
        all.remove();
      }
    }
  }
}
