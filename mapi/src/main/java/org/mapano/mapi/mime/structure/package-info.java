/**
 * The offset tree of a raw message: where each part's header and body lie, found in one streaming
 * pass without holding the message, and the descriptions that IMAP gives of it (RFC 3501).
 */
package org.mapano.mapi.mime.structure;
