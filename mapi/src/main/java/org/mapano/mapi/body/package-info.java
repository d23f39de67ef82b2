/**
 * The body of a message in its three forms: plain text, HTML and compressed RTF. Whichever was
 * written, the others are made from it on reading.
 */
package org.mapano.mapi.body;
