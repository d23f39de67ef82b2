package org.mapano.ejb.meeting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectQuery;
import org.mapano.ejb.property.PropertyScan;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarProperty;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Reads all items of a calendar in one statement. */
@Singleton
class CalendarEntries {
  private static final List<CalendarProperty> WANTED =
      List.of(
          CalendarProperties.CLEAN_GLOBAL_ID,
          CalendarProperties.GLOBAL_ID,
          CalendarProperties.START,
          CalendarProperties.END,
          CalendarProperties.BUSY_STATUS,
          CalendarProperties.RECURRING,
          CalendarProperties.RECURRENCE,
          CalendarProperties.ZONE_STRUCT,
          CalendarProperties.SEQUENCE,
          CalendarProperties.STATE_FLAGS);

  private final NamedProperties named;

  @Inject
  CalendarEntries(NamedProperties named) {
    this.named = named;
  }

  /** The items of a folder that are not deleted. */
  List<CalendarEntry> read(Tx tx, long folderId) throws SQLException {
    Map<Integer, CalendarProperty> tags = new HashMap<>();
    for (CalendarProperty property : WANTED) {
      OptionalInt id = named.find(tx, property.name());
      if (id.isPresent()) {
        tags.put(PropTag.of(id.getAsInt(), property.type()), property);
      }
    }
    List<Integer> scanned = new ArrayList<>(tags.keySet());
    scanned.add(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS);
    List<CalendarEntry> entries = new ArrayList<>();
    ObjectQuery items =
        new ObjectQuery(
            "r.id",
            "hierarchy r",
            "r.parent = ? AND r.type = 5 AND r.flags = 0",
            List.of(folderId));
    PropertyScan.read(
        tx,
        items,
        scanned,
        false,
        (id, row) -> entries.add(new CalendarEntry(id, item(row, tags))));
    return entries;
  }

  private static MapiMessage item(PropMap row, Map<Integer, CalendarProperty> tags) {
    MapiMessage item = new MapiMessage();
    item.properties()
        .put(
            Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS,
            row.string(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS));
    tags.forEach((tag, property) -> {
      if (row.has(tag)) {
        property.put(item, row.get(tag).value());
      }
    });
    return item;
  }
}
