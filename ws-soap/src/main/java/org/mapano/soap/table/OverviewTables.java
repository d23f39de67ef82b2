package org.mapano.soap.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.Overviews;
import org.mapano.ejb.overview.SessionSummary;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.session.SessionRegistry;
import org.mapano.soap.session.ShownSessions;
import org.mapano.soap.type.TableOpenRequest;

/** Opens the tables about users, stores and the system. */
@Singleton
public class OverviewTables {
  private static final int STATISTICS = 5;
  private static final int SESSIONS = 6;
  private static final int USERS = 7;
  private static final int COMPANIES = 8;
  private static final int USER_STORES = 9;
  private static final int MAILBOXES = 10;
  private static final int SERVERS = 11;

  private final Overviews overviews;
  private final SessionRegistry sessions;
  private final ShownSessions shown;

  @Inject
  OverviewTables(Overviews overviews, SessionRegistry sessions, ShownSessions shown) {
    this.overviews = overviews;
    this.sessions = sessions;
    this.shown = shown;
  }

  /**
   * Opens a table.
   *
   * @throws StoreException BAD_VALUE for an unknown kind, NOT_FOUND for companies where there are
   *     none, and what opening it says
   */
  Table open(Caller caller, TableOpenRequest wanted) {
    int kind = (int) wanted.ulTableType();
    return switch (kind) {
      case STATISTICS -> overviews.statistics(caller.store());
      case SESSIONS -> overviews.sessions(caller.store(), this::summaries);
      case USERS -> overviews.users(caller.store());
      case COMPANIES -> companies(caller);
      case USER_STORES -> overviews.userStores(caller.store());
      case MAILBOXES -> overviews.mailboxes(caller.store());
      case SERVERS -> overviews.servers(caller.store());
      default -> throw new StoreException(ErrorCode.BAD_VALUE, "No table is of kind " + kind);
    };
  }

  /** With one tenant everybody is told that there is no such table. */
  private Table companies(Caller caller) {
    if (!overviews.hasCompanies()) {
      throw StoreException.notFound("Company");
    }
    return overviews
        .companies(caller.store())
        .orElseThrow(() -> StoreException.notFound("Company"));
  }

  private List<SessionSummary> summaries() {
    return sessions.all().stream().map(shown::summary).toList();
  }
}
