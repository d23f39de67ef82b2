package org.mapano.soap.socket;

/**
 * The other end of a local connection.
 *
 * @param user its Unix user, as the kernel says it
 * @param path socket it came by
 */
public record LocalPeer(String user, String path) {}
