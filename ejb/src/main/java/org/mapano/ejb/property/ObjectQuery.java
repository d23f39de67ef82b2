package org.mapano.ejb.property;

import java.util.List;

/**
 * Objects as parts of an SQL statement; the table alias is {@code r}.
 *
 * @param id column with the object id
 * @param from table with alias
 * @param where condition
 * @param parameters values for its question marks
 */
public record ObjectQuery(String id, String from, String where, List<Long> parameters) {}
