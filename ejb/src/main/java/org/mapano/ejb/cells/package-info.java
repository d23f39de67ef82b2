/**
 * What is held in memory of messages so that tables need not read it again: cells, rows of the
 * hierarchy, identifiers and orders of whole folders, each within a number of bytes.
 *
 * <p>Whatever is held carries the change number up to which it is right; whoever uses it has just
 * asked the message index, in the same transaction, when each message changed last.
 */
package org.mapano.ejb.cells;
