package org.mapano.ejb.meeting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.StoreSettings.MeetingRequests;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Does with messages about meetings what the owner of the mailbox wants (delivery.md 1.6). */
@Singleton
public class MeetingProcessing {
  private static final Logger LOG = System.getLogger(MeetingProcessing.class.getName());
  private static final String DAGENT = "dagent";

  private final Transactions transactions;
  private final Stores stores;
  private final NamedProperties named;
  private final PropertyRows properties;
  private final ServerConfig config;
  private final AutoAccept accept;
  private final AutoProcess process;

  /** Reads the options {@code mr_autoaccepter} and {@code mr_autoprocessor}: empty is off. */
  @Inject
  public MeetingProcessing(
      Transactions transactions,
      Stores stores,
      NamedProperties named,
      PropertyRows properties,
      ServerConfig config,
      AutoAccept accept,
      AutoProcess process) {
    this.transactions = transactions;
    this.stores = stores;
    this.named = named;
    this.properties = properties;
    this.config = config;
    this.accept = accept;
    this.process = process;
  }

  /**
   * Processes a message in transactions of its own; repeating it does no harm. What fails is for
   * the owner to see.
   *
   * @return true when the message is done with and need not be stored
   */
  public boolean process(MeetingMail mail) {
    if (!MeetingClass.isMeeting(mail.message())
        || mail.folders().calendar() == 0
        || mail.id() == null
        || mail.isOwn()) {
      return false;
    }
    try {
      return handle(mail);
    } catch (StoreException failed) {
      LOG.log(
          Level.WARNING,
          "A meeting in the mailbox of " + mail.owner().login() + " was not processed",
          failed);
      return false;
    }
  }

  private boolean handle(MeetingMail mail) {
    MeetingRequests wanted = stores.settings(mail.store().id()).meetings();
    boolean invited =
        mail.isCancellation()
            || mail.isRequest() && mail.message().properties().bool(Tags.PR_RESPONSE_REQUESTED);
    if (wanted.accept()
        && invited
        && isOn("mr_autoaccepter")
        && run(mail, tx -> accept.process(tx, mail, wanted))) {
      return true;
    }
    if (isOn("mr_autoprocessor")
        && isProcessed(mail)
        && run(mail, tx -> process.process(tx, mail))) {
      mail.message().properties().put(Tags.PR_PROCESSED, true);
    }
    return false;
  }

  private boolean isOn(String program) {
    return !config.get(DAGENT, program).isBlank();
  }

  /** Whether meetings of a mailbox are noted; they are unless it says something else. */
  private boolean isProcessed(MeetingMail mail) {
    OptionalLong message = stores.freeBusyMessage(mail.store().id());
    if (message.isEmpty()) {
      return true;
    }
    return transactions.read(tx -> {
      OptionalInt id = named.find(tx, CalendarProperties.AUTO_PROCESS.name());
      if (id.isEmpty()) {
        return true;
      }
      int tag = PropTag.of(id.getAsInt(), CalendarProperties.AUTO_PROCESS.type());
      PropMap found = properties.read(tx, message.getAsLong(), tag);
      return !found.has(tag) || found.bool(tag);
    });
  }

  @FunctionalInterface
  private interface Work {
    boolean run(Tx tx) throws SQLException, MalformedCalendarException;
  }

  /** What cannot be read in a calendar is left as it is. */
  private boolean run(MeetingMail mail, Work work) {
    try {
      return transactions.write(tx -> {
        try {
          return work.run(tx);
        } catch (MalformedCalendarException damaged) {
          throw new DamagedException(damaged);
        }
      });
    } catch (DamagedException damaged) {
      LOG.log(
          Level.WARNING,
          "The calendar of {0} holds a series that cannot be changed: {1}",
          mail.owner().login(),
          damaged.getMessage());
      return false;
    }
  }

  /** Takes a transaction back. */
  private static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(MalformedCalendarException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
