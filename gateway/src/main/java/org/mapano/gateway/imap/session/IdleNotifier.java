package org.mapano.gateway.imap.session;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvents.Subscription;

/**
 * Tells an idling client what happens in its mailbox. Events only wake a short-lived virtual
 * thread; any number of events that come meanwhile are told by one look at the folder.
 */
public final class IdleNotifier implements AutoCloseable {
  private static final Logger LOG = System.getLogger(IdleNotifier.class.getName());

  private final ImapSession session;
  private final AtomicBoolean woken = new AtomicBoolean();
  private Subscription subscription;
  private volatile boolean stopped;

  /** A notifier that tells nothing yet. */
  public IdleNotifier(ImapSession session) {
    this.session = session;
  }

  /** Says the invitation and, from then on, what happens. */
  public void start(String invitation) throws IOException {
    SelectedMailbox mailbox = session.selected();
    if (mailbox != null) {
      subscription = session.services().events().onFolder(mailbox.folderId(), event -> wake());
    }
    session.lock().lock();
    try {
      session.out().ascii(invitation).crlf();
      if (mailbox != null) {
        mailbox.update(session, true, false);
      }
    } finally {
      session.lock().unlock();
    }
  }

  private void wake() {
    if (!stopped && woken.compareAndSet(false, true)) {
      Thread.ofVirtual().start(this::tell);
    }
  }

  private void tell() {
    session.lock().lock();
    try {
      woken.set(false);
      if (!stopped) {
        session.selected().update(session, true, false);
        session.flush();
      }
    } catch (StoreException failed) {
      if (StoreFailures.isGone(failed)) {
        farewell();
      } else {
        LOG.log(Level.WARNING, "Cannot look at the mailbox of an idling client: {0}", failed);
      }
    } catch (IOException broken) {
      session.connection().close();
    } finally {
      session.lock().unlock();
    }
  }

  private void farewell() {
    stopped = true;
    session.bye(null, "Selected mailbox is not available any more");
    try {
      session.flush();
    } catch (IOException broken) {
      stopped = true;
    } finally {
      session.connection().close();
    }
  }

  /** Stops telling; when this returns nobody but the session itself writes. */
  @Override
  public void close() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
    session.lock().lock();
    try {
      stopped = true;
    } finally {
      session.lock().unlock();
    }
  }
}
