package org.mapano.ejb.attachment;

import java.sql.ResultSet;
import java.sql.Statement;

class DatabaseStorageTest extends AttachmentStorageContract {
  @Override
  AttachmentStorage open() {
    return new DatabaseStorage(database.transactions());
  }

  @Override
  boolean empty() {
    return database
        .transactions()
        .read(tx -> {
          try (Statement statement = tx.connection().createStatement();
              ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM lob")) {
            row.next();
            return row.getInt(1) == 0;
          }
        });
  }
}
