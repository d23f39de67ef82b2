package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.table.ColumnSet;

/** Opens tables whose rows are not objects of stores: people, stores themselves, numbers. */
@Singleton
public class ListedTables {
  private final ServerConfig config;

  @Inject
  public ListedTables(ServerConfig config) {
    this.config = config;
  }

  /**
   * Opens a table.
   *
   * @param columns columns at first
   * @param available all columns that rows may have
   * @param rows answers all rows in the order they have without one; asked when the table is first
   *     read, and again after each restriction
   */
  public Table open(ColumnSet columns, ColumnSet available, Supplier<List<ListedRow>> rows) {
    return new ListedTable(columns, available, collation(config), rows);
  }

  /** The order of texts ({@code default_sort_locale_id}). */
  public static Collation collation(ServerConfig config) {
    String name = config.get("server", "default_sort_locale_id");
    return Collation.of(Locale.forLanguageTag(name.replace('_', '-').replaceAll("\\..*", "")));
  }
}
