/** What {@code kopano-stats} shows: tables about the server, and the live view of its sessions. */
package org.mapano.cli.stats;
