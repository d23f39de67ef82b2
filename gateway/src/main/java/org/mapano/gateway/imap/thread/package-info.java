/** The threading algorithms of RFC 5256. */
package org.mapano.gateway.imap.thread;
