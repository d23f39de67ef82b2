/**
 * Configuration by the names of the administrator manual: the catalogue of all option names, the
 * reader of {@code .cfg} files, the checks at the start (SYS-08) and the answers to {@link
 * org.mapano.ejb.config.ServerConfig}.
 */
package org.mapano.ejb.config;
