package org.mapano.soap.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.Overviews;
import org.mapano.ejb.table.Table;
import org.mapano.soap.call.Caller;
import org.mapano.soap.type.TableOpenRequest;

/** Opens the tables about users, stores and the system. */
@Singleton
public class OverviewTables {
  private static final int STATISTICS = 5;
  private static final int USERS = 7;
  private static final int COMPANIES = 8;
  private static final int USER_STORES = 9;
  private static final int MAILBOXES = 10;

  private final Overviews overviews;

  @Inject
  OverviewTables(Overviews overviews) {
    this.overviews = overviews;
  }

  /**
   * Opens a table.
   *
   * @throws StoreException BAD_VALUE for an unknown kind, NOT_FOUND for companies, of which there
   *     are none, and what opening it says
   */
  Table open(Caller caller, TableOpenRequest wanted) {
    int kind = (int) wanted.ulTableType();
    return switch (kind) {
      case STATISTICS -> overviews.statistics(caller.store());
      case USERS -> overviews.users(caller.store());
      case COMPANIES -> throw StoreException.notFound("Company");
      case USER_STORES -> overviews.userStores(caller.store());
      case MAILBOXES -> overviews.mailboxes(caller.store());
      default -> throw new StoreException(ErrorCode.BAD_VALUE, "No table is of kind " + kind);
    };
  }
}
