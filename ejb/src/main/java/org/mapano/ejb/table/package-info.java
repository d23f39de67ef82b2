/**
 * Tables: ordered, filtered views over the objects of a folder or message, for every door.
 *
 * <p>An open table holds the ids of its rows and, when it is sorted, one compact key for each;
 * never properties. Sorting and restricting read the columns concerned of all rows in one
 * statement; cells are read for the rows asked for only. After-commit events keep an open table
 * current.
 */
package org.mapano.ejb.table;
