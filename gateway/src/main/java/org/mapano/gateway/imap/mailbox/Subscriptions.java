package org.mapano.gateway.imap.mailbox;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.session.StoreSession;
import org.mapano.gateway.imap.context.Account;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Subscriptions of an account, kept on its inbox (gateway.md 2.4). */
public final class Subscriptions {
  private final Folders folders;
  private final StoreSession session;
  private final long inbox;

  /** Subscriptions of an account. */
  public Subscriptions(Folders folders, Account account) {
    this.folders = folders;
    this.session = account.session();
    this.inbox = account.special().inbox();
  }

  /** Hierarchy ids of the subscribed mailboxes of a tree; special ones always are. */
  public Set<Long> of(MailboxTree tree) {
    Set<Long> subscribed = new HashSet<>();
    Set<ByteBuffer> stored = read();
    Map<Long, byte[]> entryIds =
        stored.isEmpty()
            ? Map.of()
            : folders.entryIds(session, tree.all().stream().map(Mailbox::id).toList());
    for (Mailbox mailbox : tree.all()) {
      byte[] entryId = entryIds.get(mailbox.id());
      if (mailbox.special() || entryId != null && stored.contains(ByteBuffer.wrap(entryId))) {
        subscribed.add(mailbox.id());
      }
    }
    return subscribed;
  }

  /** Adds folders. */
  public void add(long folderId) {
    Set<ByteBuffer> stored = read();
    boolean changed = false;
    for (byte[] entryId : folders.entryIds(session, List.of(folderId)).values()) {
      changed |= stored.add(ByteBuffer.wrap(entryId));
    }
    write(stored, changed);
  }

  /** Removes folders by entry id; those that are not subscribed are passed over. */
  public void remove(Iterable<byte[]> entryIds) {
    Set<ByteBuffer> stored = read();
    boolean changed = false;
    for (byte[] entryId : entryIds) {
      changed |= stored.remove(ByteBuffer.wrap(entryId));
    }
    write(stored, changed);
  }

  /** Entry ids of folders, to be asked for while they exist. */
  public Iterable<byte[]> entryIds(List<Long> folderIds) {
    return folders.entryIds(session, folderIds).values();
  }

  private Set<ByteBuffer> read() {
    return SubscriptionList.decode(
        folders.properties(session, inbox).bytes(Tags.PR_EC_IMAP_SUBSCRIBED));
  }

  private void write(Set<ByteBuffer> stored, boolean changed) {
    if (changed) {
      folders.change(
          session,
          inbox,
          new PropMap().put(Tags.PR_EC_IMAP_SUBSCRIBED, SubscriptionList.encode(stored)),
          List.of());
    }
  }
}
