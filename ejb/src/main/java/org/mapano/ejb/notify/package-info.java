/**
 * After-commit events: what changed, told to whoever waits.
 *
 * <p>The committing thread only puts an event into a queue; listeners are called by a thread of
 * their own. An {@link org.mapano.ejb.notify.EventTransport} carries events between nodes; a light
 * poll of the change log ({@link org.mapano.ejb.notify.ChangePoll}) finds what no transport told.
 */
package org.mapano.ejb.notify;
