/**
 * The message index: numbers, marks and change numbers of a folder, for clients that keep a mirror
 * of it.
 *
 * <p>The index is derived from the rows of the original schema and lives in three tables of our own
 * (prefix {@code mapano_}). The store keeps it in step through {@link
 * org.mapano.ejb.index.IndexWriter}; readers get immutable snapshots from {@link
 * org.mapano.ejb.index.MessageIndex}. Whether the tables still agree with the store is decided by
 * the change log alone: a folder whose log has a greater number than its row in {@code
 * mapano_folder} was written by somebody else and is built anew ({@link
 * org.mapano.ejb.index.IndexBuilder}).
 */
package org.mapano.ejb.index;
