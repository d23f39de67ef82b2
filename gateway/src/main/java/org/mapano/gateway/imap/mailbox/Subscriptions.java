package org.mapano.gateway.imap.mailbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.session.StoreSession;
import org.mapano.gateway.imap.context.Account;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.id.SubscriptionList;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Subscriptions of an account, kept on its inbox (gateway.md 2.4). */
public final class Subscriptions {
  private static final Logger LOG = System.getLogger(Subscriptions.class.getName());

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

  /** The stored list; one that makes no sense counts as empty. */
  private Set<ByteBuffer> read() {
    byte[] stored = folders.properties(session, inbox).bytes(Tags.PR_EC_IMAP_SUBSCRIBED);
    Set<ByteBuffer> entryIds = new LinkedHashSet<>();
    try {
      for (EntryId entryId : SubscriptionList.parse(stored == null ? new byte[0] : stored)) {
        entryIds.add(ByteBuffer.wrap(entryId.toBytes()));
      }
    } catch (MalformedIdException broken) {
      LOG.log(Level.WARNING, "Subscriptions on folder {0} are unreadable: {1}", inbox, broken);
    }
    return entryIds;
  }

  private void write(Set<ByteBuffer> stored, boolean changed) {
    if (changed) {
      List<EntryId> entryIds = stored.stream().map(id -> EntryId.parse(id.array())).toList();
      folders.change(
          session,
          inbox,
          new PropMap().put(Tags.PR_EC_IMAP_SUBSCRIBED, SubscriptionList.write(entryIds)),
          List.of());
    }
  }
}
