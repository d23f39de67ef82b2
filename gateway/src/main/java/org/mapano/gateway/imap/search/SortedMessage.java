package org.mapano.gateway.imap.search;

import java.time.Instant;

/**
 * What sorting needs of a message.
 *
 * @param position in the numbered snapshot
 * @param arrival INTERNALDATE in MAPI ticks
 * @param size bytes of the raw message
 * @param envelope envelope, null when no key needs it
 * @param sent moment of the Date field, null when no key needs it
 */
record SortedMessage(int position, long arrival, long size, EnvelopeText envelope, Instant sent) {}
