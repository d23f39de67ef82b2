package org.mapano.ejb.submission;

/**
 * The right to work on a queued mail.
 *
 * @param mailId number in the queue
 * @param token names this claim in the row
 */
record Claim(long mailId, String token) {}
