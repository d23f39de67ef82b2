/**
 * One connection: reading whole commands, its state, the view of the selected mailbox and the
 * untagged responses that keep the client's view right.
 */
package org.mapano.gateway.imap.session;
