/**
 * Header fields of mail: splitting a block into fields, encoded words, parameters, addresses,
 * dates, message ids and subjects. Raw text is held as a string with one character for each byte,
 * so nothing is lost before the charset is known.
 */
package org.mapano.mapi.mime.header;
