package org.mapano.ejb.table;

import java.util.List;

/**
 * The rows of a table as parts of an SQL statement; the table alias is {@code r}.
 *
 * @param id column with the object id
 * @param from table with alias
 * @param where condition
 * @param parameters values for its question marks
 */
record RowQuery(String id, String from, String where, List<Long> parameters) {}
