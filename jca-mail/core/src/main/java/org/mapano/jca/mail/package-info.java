/**
 * Listening sockets for line protocols: addresses, TLS, one virtual thread per connection, limits
 * and orderly drain. The inbound resource adapter hands each accepted connection to a message
 * endpoint; {@link org.mapano.jca.mail.MailListener} does the same without a container. This room
 * knows no mail protocol.
 */
package org.mapano.jca.mail;
