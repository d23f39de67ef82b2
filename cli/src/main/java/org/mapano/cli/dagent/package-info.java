/** Delivery of one mail from a pipe, as {@code kopano-dagent} does it for mail servers. */
package org.mapano.cli.dagent;
