package org.mapano.soap.call;

/**
 * What the client says about itself, for statistics and the audit log; never null, maybe empty.
 *
 * @param name program
 * @param version its version
 * @param misc anything else
 * @param library version of its client library, e.g. {@code 8.7.25.0}
 */
public record ClientProgram(String name, String version, String misc, String library) {}
