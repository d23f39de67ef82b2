/**
 * MAPI to mail: regenerates a message as RFC 5322 and MIME text. The same message always gives the
 * same bytes, and nothing that a property holds can break out of its header field.
 */
package org.mapano.mapi.mime.outbound;
