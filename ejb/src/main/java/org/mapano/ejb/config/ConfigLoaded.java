package org.mapano.ejb.config;

/**
 * Tells beans that the options have been read: once at the start, then after every reload that
 * changed something.
 *
 * @param config the options
 */
public record ConfigLoaded(ServerConfig config) {}
