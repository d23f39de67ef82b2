/**
 * Internet mail (RFC 5322, MIME) and MAPI: reading the structure of a message, converting it to
 * MAPI and writing MAPI messages as mail. Pure code: bytes come from and go to the caller.
 */
package org.mapano.mapi.mime;
