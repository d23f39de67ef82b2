package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Reads {@link StoreSettings} from the store object and the free/busy message. */
@Singleton
class StoreSettingsReader {
  /** Places in PR_FREEBUSY_ENTRYIDS. */
  private static final int CALENDAR_SLOT = 0;

  private static final int MESSAGE_SLOT = 1;
  private static final int FOLDER_SLOT = 3;

  private final PropertyRows properties;
  private final ObjectKeys keys;

  @Inject
  StoreSettingsReader(PropertyRows properties, ObjectKeys keys) {
    this.properties = properties;
    this.keys = keys;
  }

  StoreSettings read(Tx tx, StoreFacts store) throws SQLException {
    PropMap values =
        properties.read(
            tx,
            store.storeId(),
            Tags.PR_LAST_LOGON_TIME,
            Tags.PR_LAST_LOGOFF_TIME,
            Tags.PR_EC_OUTOFOFFICE,
            Tags.PR_EC_OUTOFOFFICE_SUBJECT,
            Tags.PR_EC_OUTOFOFFICE_MSG,
            Tags.PR_EC_OUTOFOFFICE_FROM,
            Tags.PR_EC_OUTOFOFFICE_UNTIL);
    StoreSettings.OutOfOffice outOfOffice =
        new StoreSettings.OutOfOffice(
            values.bool(Tags.PR_EC_OUTOFOFFICE),
            values.string(Tags.PR_EC_OUTOFOFFICE_SUBJECT, ""),
            values.string(Tags.PR_EC_OUTOFOFFICE_MSG, ""),
            time(values, Tags.PR_EC_OUTOFOFFICE_FROM),
            time(values, Tags.PR_EC_OUTOFOFFICE_UNTIL));
    return new StoreSettings(
        time(values, Tags.PR_LAST_LOGON_TIME),
        time(values, Tags.PR_LAST_LOGOFF_TIME),
        outOfOffice,
        meetings(tx, store.rootFolderId()));
  }

  /** Where the free/busy data of a store are. */
  FreeBusyPlaces places(Tx tx, long rootFolderId) throws SQLException {
    List<byte[]> entryIds =
        properties
            .read(tx, rootFolderId, Tags.PR_FREEBUSY_ENTRYIDS)
            .list(Tags.PR_FREEBUSY_ENTRYIDS, byte[].class);
    return new FreeBusyPlaces(
        place(tx, entryIds, CALENDAR_SLOT),
        place(tx, entryIds, MESSAGE_SLOT),
        place(tx, entryIds, FOLDER_SLOT));
  }

  private OptionalLong place(Tx tx, List<byte[]> entryIds, int slot) throws SQLException {
    return entryIds.size() > slot && entryIds.get(slot).length > 0
        ? keys.byEntryId(tx, entryIds.get(slot))
        : OptionalLong.empty();
  }

  private StoreSettings.MeetingRequests meetings(Tx tx, long rootFolderId) throws SQLException {
    OptionalLong message = places(tx, rootFolderId).message();
    PropMap values =
        message.isEmpty()
            ? new PropMap()
            : properties.read(
                tx,
                message.getAsLong(),
                Tags.PR_PROCESS_MEETING_REQUESTS,
                Tags.PR_DECLINE_CONFLICTING_MEETING_REQUESTS,
                Tags.PR_DECLINE_RECURRING_MEETING_REQUESTS);
    return new StoreSettings.MeetingRequests(
        values.bool(Tags.PR_PROCESS_MEETING_REQUESTS),
        values.bool(Tags.PR_DECLINE_CONFLICTING_MEETING_REQUESTS),
        values.bool(Tags.PR_DECLINE_RECURRING_MEETING_REQUESTS));
  }

  private static Instant time(PropMap values, int tag) {
    Long ticks = values.longValue(tag);
    return ticks == null || ticks == 0 ? null : MapiTime.instant(ticks);
  }
}
