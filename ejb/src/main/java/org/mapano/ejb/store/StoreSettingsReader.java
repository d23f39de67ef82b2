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
  /** Place of the message with the settings in PR_FREEBUSY_ENTRYIDS. */
  private static final int MESSAGE_SLOT = 1;

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

  /** The free/busy message of a store. */
  OptionalLong message(Tx tx, long rootFolderId) throws SQLException {
    List<byte[]> entryIds =
        properties
            .read(tx, rootFolderId, Tags.PR_FREEBUSY_ENTRYIDS)
            .list(Tags.PR_FREEBUSY_ENTRYIDS, byte[].class);
    return entryIds.size() > MESSAGE_SLOT
        ? keys.byEntryId(tx, entryIds.get(MESSAGE_SLOT))
        : OptionalLong.empty();
  }

  private StoreSettings.MeetingRequests meetings(Tx tx, long rootFolderId) throws SQLException {
    OptionalLong message = message(tx, rootFolderId);
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
