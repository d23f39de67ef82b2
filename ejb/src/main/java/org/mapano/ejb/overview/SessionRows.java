package org.mapano.ejb.overview;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.table.ListedRow;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.table.ColumnSet;

/** Rows of the table of sessions. */
final class SessionRows {
  private static final int NUMBER = 0x67420014;
  private static final int ADDRESS = 0x6743001F;
  private static final int IDLE = 0x67440003;
  private static final int CAPABILITIES = 0x67450003;
  private static final int LOCKED = 0x6746000B;
  private static final int BUSY_STATES = 0x6747101F;
  private static final int CPU_USER = 0x674A0005;
  private static final int CPU_SYSTEM = 0x674B0005;
  private static final int CPU_REAL = 0x674C0005;
  private static final int GROUP = 0x674D0014;
  private static final int CLIENT_VERSION = 0x6750001F;
  private static final int APPLICATION = 0x6751001F;
  private static final int APPLICATION_VERSION = 0x6754001F;
  private static final int APPLICATION_MISC = 0x6755001F;

  static final ColumnSet COLUMNS =
      ColumnSet.of(
          NUMBER,
          GROUP,
          ADDRESS,
          IDLE,
          CAPABILITIES,
          LOCKED,
          OverviewTags.PR_LOGIN_NAME,
          BUSY_STATES,
          CPU_USER,
          CPU_SYSTEM,
          CPU_REAL,
          CLIENT_VERSION,
          APPLICATION,
          APPLICATION_VERSION,
          APPLICATION_MISC);

  private SessionRows() {}

  static List<ListedRow> of(List<SessionSummary> sessions) {
    List<ListedRow> rows = new ArrayList<>();
    for (SessionSummary session : sessions) {
      int number = rows.size() + 1;
      PropMap row =
          new PropMap()
              .put(NUMBER, (long) number)
              .put(GROUP, 0L)
              .put(ADDRESS, session.address())
              .put(IDLE, (int) Math.min(session.idleSeconds(), Integer.MAX_VALUE))
              .put(CAPABILITIES, (int) session.capabilities())
              .put(LOCKED, false)
              .put(OverviewTags.PR_LOGIN_NAME, session.login())
              .put(CLIENT_VERSION, session.clientVersion())
              .put(APPLICATION, session.application())
              .put(APPLICATION_VERSION, session.applicationVersion())
              .put(APPLICATION_MISC, session.misc());
      rows.add(new ListedRow(InstanceKey.of(number, 0), row));
    }
    return rows;
  }
}
