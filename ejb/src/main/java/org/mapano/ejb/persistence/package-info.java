/**
 * Transactions, dialects and the multi-row statements of the hot path: the only package that knows
 * JDBC's rough edges.
 */
package org.mapano.ejb.persistence;
