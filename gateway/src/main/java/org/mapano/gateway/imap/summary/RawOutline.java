package org.mapano.gateway.imap.summary;

import java.io.IOException;
import org.mapano.ejb.message.Outline;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.mime.structure.MimeStructure;

/** Describes a raw message for which nothing was prepared. */
public final class RawOutline {
  private RawOutline() {}

  /** The description of a message. */
  public static Outline of(ByteSource raw) throws IOException {
    return of(raw, MimeStructure.parse(raw));
  }

  /** The description of a message whose structure is known. */
  public static Outline of(ByteSource raw, MimeStructure structure) {
    MimePart root = structure.root();
    return new Outline(
        raw.size(),
        ImapStructure.envelope(root.headers()),
        ImapStructure.body(root),
        ImapStructure.bodyStructure(root));
  }
}
