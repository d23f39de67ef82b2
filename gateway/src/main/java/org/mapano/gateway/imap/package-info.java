/**
 * IMAP4rev1 (RFC 3501) with its extensions as dialogues on a connection. The sub-packages: {@code
 * codec} words as bytes, {@code session} one connection's state and loop, {@code command} one class
 * for each command, {@code mailbox} names, {@code fetch}, {@code search} and {@code thread} the
 * machinery of the commands of these names.
 */
package org.mapano.gateway.imap;
