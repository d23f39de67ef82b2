package org.mapano.soap.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.addressbook.AddressBook;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.TableOptions;
import org.mapano.ejb.table.Tables;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.soap.call.Caller;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.type.TableOpenRequest;

/** Opens tables of every kind. */
@Singleton
public class TableOpener {
  private static final int OF_OBJECT = 1;
  private static final int ADDRESS_BOOK = 2;
  private static final int SPOOLER = 3;
  private static final int CHOSEN = 4;
  private static final long CONVENIENT_DEPTH = 0x1;
  private static final long SOFT_DELETED = 0x2;
  private static final long ASSOCIATED = 0x40;
  private static final long NO_CAP = 0x40000000L;
  private static final long UNICODE = 0x80000000L;

  private static final int CONTAINER = 4;

  private final Tables tables;
  private final AddressBook book;
  private final ObjectIds ids;
  private final OverviewTables overviews;

  @Inject
  TableOpener(Tables tables, AddressBook book, ObjectIds ids, OverviewTables overviews) {
    this.tables = tables;
    this.book = book;
    this.ids = ids;
    this.overviews = overviews;
  }

  /**
   * Opens a table; answers its number.
   *
   * @throws StoreException BAD_VALUE for an unknown kind, and what opening it says
   */
  long open(Caller caller, TableOpenRequest wanted) {
    boolean unicode = (wanted.ulFlags() & UNICODE) != 0;
    Table table = open(caller, wanted, (int) wanted.ulTableType());
    if (!unicode) {
      table.setColumns(eightBit(table.columns()));
    }
    boolean chosen = wanted.ulTableType() == CHOSEN;
    return SessionTables.of(caller)
        .add(new ClientTable(table, unicode, (int) wanted.ulType(), chosen));
  }

  private Table open(Caller caller, TableOpenRequest wanted, int kind) {
    return switch (kind) {
      case OF_OBJECT -> ofObject(caller, wanted);
      case ADDRESS_BOOK -> addressBook(caller, wanted);
      case SPOOLER -> spooler(caller, wanted);
      case CHOSEN -> tables.chosen(caller.store(), List.of());
      default -> overviews.open(caller, wanted);
    };
  }

  private Table ofObject(Caller caller, TableOpenRequest wanted) {
    long id = ids.get(EntryIds.any(wanted.sEntryId()));
    long flags = wanted.ulFlags();
    TableOptions options =
        new TableOptions(
            (flags & ASSOCIATED) != 0,
            (flags & SOFT_DELETED) != 0,
            (flags & CONVENIENT_DEPTH) != 0,
            (flags & NO_CAP) != 0);
    return switch ((int) wanted.ulType()) {
      case ObjectType.MESSAGE -> tables.contents(caller.store(), id, options);
      case ObjectType.FOLDER -> tables.hierarchy(caller.store(), id, options);
      case ObjectType.RECIPIENT -> tables.recipients(caller.store(), id);
      case ObjectType.ATTACHMENT -> tables.attachments(caller.store(), id);
      default ->
          throw new StoreException(
              ErrorCode.INVALID_PARAMETER, "No table of objects of type " + wanted.ulType());
    };
  }

  private Table addressBook(Caller caller, TableOpenRequest wanted) {
    return wanted.ulType() == CONTAINER
        ? book.containers(
            caller.store(), wanted.sEntryId(), (wanted.ulFlags() & CONVENIENT_DEPTH) != 0)
        : book.entries(caller.store(), wanted.sEntryId());
  }

  private Table spooler(Caller caller, TableOpenRequest wanted) {
    return wanted.sEntryId().length == 0
        ? tables.spooler(caller.store())
        : tables.outgoing(caller.store(), ids.get(EntryIds.any(wanted.sEntryId())));
  }

  /** The same columns with 8-bit text. */
  static ColumnSet eightBit(ColumnSet columns) {
    int[] tags = new int[columns.size()];
    for (int i = 0; i < tags.length; i++) {
      int tag = columns.requested(i);
      tags[i] =
          switch (PropTag.typeCode(tag)) {
            case 0x001F -> PropTag.withType(tag, PropType.STRING8);
            case 0x101F -> PropTag.withType(tag, PropType.MV_STRING8);
            default -> tag;
          };
    }
    return ColumnSet.of(tags);
  }
}
