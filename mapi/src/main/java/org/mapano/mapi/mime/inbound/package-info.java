/**
 * Mail to MAPI: walks the parts of a message once and builds its properties, recipients and
 * attachments. Tolerant: what cannot be understood becomes an attachment, never an error.
 */
package org.mapano.mapi.mime.inbound;
