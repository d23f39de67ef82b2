package org.mapano.ejb.session;

/**
 * Where a session comes from, for audit lines and limits.
 *
 * @param address client address as text, or a socket path
 * @param program client program, e.g. {@code gateway/imap}
 * @param method how it authenticated, in the audit log's words (AUDIT-07)
 */
public record Origin(String address, String program, String method) {}
