package org.mapano.ejb.message;

/**
 * A message after saving, copying or moving.
 *
 * @param id hierarchy id
 * @param number PR_EC_IMAP_ID, rising within the folder
 * @param changeNumber {@code changes.id} of the change
 */
public record SavedMessage(long id, long number, long changeNumber) {}
