package org.mapano.gateway.imap.session;

import java.lang.ref.SoftReference;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.structure.MimeStructure;

/**
 * The message a client reads piece by piece (gateway.md 2.6). One for each session, given up when
 * memory is short.
 */
public final class ContentCache {
  /** Larger messages are not held. */
  public static final int MAX_SIZE = 16 * 1024 * 1024;

  private record Content(ByteSource source, MimeStructure structure) {}

  private long messageId;
  private SoftReference<Content> content = new SoftReference<>(null);

  /** The raw text of a message if it is held, else null. */
  public ByteSource source(long id) {
    Content held = held(id);
    return held == null ? null : held.source();
  }

  /** The structure of a message if it is held, else null. */
  public MimeStructure structure(long id) {
    Content held = held(id);
    return held == null ? null : held.structure();
  }

  /** Holds a message in place of the one before; the structure may be null. */
  public void keep(long id, ByteSource source, MimeStructure structure) {
    messageId = id;
    content = new SoftReference<>(new Content(source, structure));
  }

  /** Lets go. */
  public void clear() {
    content = new SoftReference<>(null);
  }

  private Content held(long id) {
    return id == messageId ? content.get() : null;
  }
}
