package org.mapano.ejb.sync;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;

/**
 * Keeps the original server's table cache {@code tproperties} honest. This server does not read it;
 * it removes rows that became wrong and notes the objects whose rows are to be made anew, so that
 * the original can take the database back. In a database that the original cannot open, nothing is
 * kept.
 */
@Singleton
public class DeferredUpdates {
  /** New or changed objects of a folder. */
  public void note(Tx tx, long folderId, Collection<Long> objectIds) throws SQLException {
    Note rows = begin(tx);
    objectIds.forEach(id -> rows.object(folderId, id));
    rows.write();
  }

  /** Objects that moved to a folder: rows under their old folder go. */
  public void moved(Tx tx, long folderId, Collection<Long> objectIds) throws SQLException {
    if (!tx.dialect().isOriginals()) {
      return;
    }
    removeRows(tx, objectIds);
    note(tx, folderId, objectIds);
  }

  /** Objects that are gone. */
  public void removed(Tx tx, Collection<Long> objectIds) throws SQLException {
    if (!tx.dialect().isOriginals()) {
      return;
    }
    removeRows(tx, objectIds);
    InList.update(tx, "DELETE FROM deferredupdate WHERE hierarchyid IN " + InList.LIST, objectIds);
  }

  /** Begins a list of notes for several folders; see {@link Note}. */
  public Note begin(Tx tx) {
    return new Note(
        tx.dialect().isOriginals(),
        BulkInsert.upsert(tx, "deferredupdate", 1, "hierarchyid", "folderid", "srcfolderid"));
  }

  private static void removeRows(Tx tx, Collection<Long> objectIds) throws SQLException {
    InList.update(tx, "DELETE FROM tproperties WHERE hierarchyid IN " + InList.LIST, objectIds);
  }

  /** Notes for objects of several folders, written in one statement. */
  public static final class Note {
    private final boolean wanted;
    private final BulkInsert rows;

    private Note(boolean wanted, BulkInsert rows) {
      this.wanted = wanted;
      this.rows = rows;
    }

    /** Adds an object. */
    public Note object(long folderId, long objectId) {
      if (wanted) {
        rows.row(objectId, folderId, folderId);
      }
      return this;
    }

    /** Writes the notes. */
    public void write() throws SQLException {
      rows.execute();
    }
  }
}
