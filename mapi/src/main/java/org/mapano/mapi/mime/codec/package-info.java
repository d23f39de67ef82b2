/** Transfer encodings (RFC 2045 6): reading and writing base64 and quoted-printable. */
package org.mapano.mapi.mime.codec;
