package org.mapano.ejb.users;

/**
 * A server of an installation with several (MS-03).
 *
 * @param name unique name
 * @param address name or IP address of the machine
 * @param httpPort plain port, 0 for none
 * @param sslPort encrypted port, 0 for none
 * @param filePath Unix socket; empty for none
 * @param proxyUrl address for clients behind a proxy; empty for none
 * @param containsPublic whether it has the public store
 */
public record ServerDetails(
    String name,
    String address,
    int httpPort,
    int sslPort,
    String filePath,
    String proxyUrl,
    boolean containsPublic) {}
