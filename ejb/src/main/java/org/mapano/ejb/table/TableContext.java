package org.mapano.ejb.table;

import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.mapi.collate.Collation;

/**
 * What every open table works with.
 *
 * @param transactions where to read
 * @param events what keeps tables current
 * @param reader reads rows
 * @param views orders that tables share
 * @param collation order of texts
 * @param maxRows most rows of a table ({@code folder_max_items})
 */
record TableContext(
    Transactions transactions,
    StoreEvents events,
    RowReader reader,
    SharedViews views,
    Collation collation,
    int maxRows) {}
