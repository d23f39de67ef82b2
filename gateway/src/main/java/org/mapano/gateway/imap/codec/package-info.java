/**
 * The words of IMAP as bytes: reading command arguments, writing responses. No I/O and no state of
 * a session; everything is bounded by what the caller has read.
 */
package org.mapano.gateway.imap.codec;
