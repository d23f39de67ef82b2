package org.mapano.web.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.TableRow;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.time.MapiTime;

/** Rows of the tables about the system in JSON, by the names that properties have in MAPI. */
final class StatisticRows {
  private static final int BATCH = 1000;
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x3001, "PR_DISPLAY_NAME"),
          Map.entry(0x6740, "PR_EC_STATS_SYSTEM_DESCRIPTION"),
          Map.entry(0x6741, "PR_EC_STATS_SYSTEM_VALUE"),
          Map.entry(0x6748, "PR_EC_COMPANY_NAME"),
          Map.entry(0x6749, "PR_EC_COMPANY_ADMIN"),
          Map.entry(0x6701, "PR_EC_USERNAME"),
          Map.entry(0x39FE, "PR_SMTP_ADDRESS"),
          Map.entry(0x67B0, "PR_EC_NONACTIVE"),
          Map.entry(0x67B1, "PR_EC_ADMINISTRATOR"),
          Map.entry(0x67C1, "PR_EC_HOMESERVER_NAME"),
          Map.entry(0x0E08, "PR_MESSAGE_SIZE_EXTENDED"),
          Map.entry(0x6720, "PR_EC_QUOTA_MAIL_TIME"),
          Map.entry(0x6760, "PR_EC_OUTOFOFFICE"),
          Map.entry(0x66A2, "PR_LAST_LOGON_TIME"),
          Map.entry(0x66A3, "PR_LAST_LOGOFF_TIME"),
          Map.entry(0x6721, "PR_QUOTA_WARNING_THRESHOLD"),
          Map.entry(0x6722, "PR_QUOTA_SEND_THRESHOLD"),
          Map.entry(0x6723, "PR_QUOTA_RECEIVE_THRESHOLD"));

  private StatisticRows() {}

  /** All rows of a table, which is closed. */
  static StatisticsResource.Rows of(Table table) {
    try (table) {
      List<Map<String, Object>> rows = new ArrayList<>();
      List<TableRow> part;
      do {
        part = table.query(BATCH, true);
        part.forEach(row -> rows.add(row(row)));
      } while (!part.isEmpty());
      return new StatisticsResource.Rows(rows);
    }
  }

  /** A row of names and values in turn. */
  static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  private static Map<String, Object> row(TableRow row) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (PropValue cell : row.cells()) {
      int tag = cell.tag();
      if (PropTag.type(tag) != PropType.ERROR) {
        String unknown = String.format(Locale.ROOT, "0x%08X", tag);
        result.put(NAMES.getOrDefault(PropTag.id(tag), unknown), value(tag, cell.value()));
      }
    }
    return result;
  }

  private static Object value(int tag, Object value) {
    return PropTag.type(tag) == PropType.SYSTIME
        ? MapiTime.instant((Long) value).toString()
        : value;
  }
}
