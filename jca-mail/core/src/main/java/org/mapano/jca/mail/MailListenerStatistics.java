package org.mapano.jca.mail;

/**
 * Counters of a listener since its start.
 *
 * @param open connections open now
 * @param accepted connections handed to the sessions
 * @param refusedTotal connections closed because too many were open
 * @param refusedPerAddress connections closed because too many from their address were open
 * @param timedOut connections whose read, write or handshake took too long
 */
public record MailListenerStatistics(
    int open, long accepted, long refusedTotal, long refusedPerAddress, long timedOut) {}
