package org.mapano.ejb.overview;

/**
 * A client's session as it stands in the table of sessions. Its number is not in it: who knows the
 * number owns the session.
 *
 * @param login who is logged on
 * @param address where from
 * @param idleSeconds time since the last request
 * @param capabilities what client and server agreed on
 * @param application client program
 * @param applicationVersion its version
 * @param misc what else the client said of itself
 * @param clientVersion version of its library
 */
public record SessionSummary(
    String login,
    String address,
    long idleSeconds,
    long capabilities,
    String application,
    String applicationVersion,
    String misc,
    String clientVersion) {}
