package org.mapano.ejb.sync;

import java.util.List;

/**
 * What changed since a state.
 *
 * @param changes in the order in which they are to be brought
 * @param maxChangeId the new state
 */
public record SyncChanges(List<SyncChange> changes, long maxChangeId) {}
