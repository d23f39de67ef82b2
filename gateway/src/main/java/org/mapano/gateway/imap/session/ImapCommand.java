package org.mapano.gateway.imap.session;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ImapSyntaxException;

/** A command. Stateless: one instance serves all sessions. */
public interface ImapCommand {
  /** Name in upper case. */
  String name();

  /** When it may be given. */
  State state();

  /** Whether UID may stand before it. */
  default boolean allowsUid() {
    return false;
  }

  /** Whether UID must stand before it. */
  default boolean demandsUid() {
    return false;
  }

  /** What it lets the server announce, in this session now. */
  default List<String> capabilities(ImapSession session) {
    return List.of();
  }

  /** What may be told about the selected mailbox before its tagged reply. */
  default Updates updates(Request request) {
    return Updates.ALL;
  }

  /** Whether it looks at the selected mailbox itself and changes nothing afterwards. */
  default boolean onlyReads() {
    return false;
  }

  /**
   * Carries the command out.
   *
   * @return the tagged reply; null when it has been written already
   * @throws ImapException a tagged NO or BAD
   * @throws ImapSyntaxException a tagged BAD
   * @throws IOException when the connection is broken
   */
  Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException;
}
