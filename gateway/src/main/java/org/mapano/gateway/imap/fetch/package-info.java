/** FETCH: its items, and where each finds its data. */
package org.mapano.gateway.imap.fetch;
