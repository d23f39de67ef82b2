package org.mapano.ejb.overview;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.users.ServerDetails;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.table.ColumnSet;

/** Rows of the table of servers (MS-03). */
final class ServerRows {
  private static final int NAME = 0x67F0001F;
  private static final int HOST = 0x67F1001F;
  private static final int PLAIN_PORT = 0x67F20003;
  private static final int ENCRYPTED_PORT = 0x67F30003;
  private static final int PROXY_URL = 0x67F5001F;
  private static final int PLAIN_URL = 0x67F6001F;
  private static final int ENCRYPTED_URL = 0x67F7001F;
  private static final int SOCKET_URL = 0x67F8001F;

  static final ColumnSet COLUMNS =
      ColumnSet.of(
          NAME, HOST, PLAIN_PORT, ENCRYPTED_PORT, PROXY_URL, PLAIN_URL, ENCRYPTED_URL, SOCKET_URL);

  private ServerRows() {}

  static List<ListedRow> of(List<ServerDetails> servers) {
    List<ListedRow> rows = new ArrayList<>();
    for (ServerDetails server : servers) {
      PropMap row =
          new PropMap()
              .put(NAME, server.name())
              .put(HOST, server.address())
              .put(PLAIN_PORT, server.httpPort())
              .put(ENCRYPTED_PORT, server.sslPort())
              .put(PROXY_URL, server.proxyUrl())
              .put(PLAIN_URL, server.plainUrl().orElse(""))
              .put(ENCRYPTED_URL, server.encryptedUrl().orElse(""))
              .put(SOCKET_URL, server.socketUrl().orElse(""));
      rows.add(new ListedRow(InstanceKey.of(rows.size() + 1, 0), row));
    }
    return rows;
  }
}
