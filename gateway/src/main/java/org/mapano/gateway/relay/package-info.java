/**
 * Hands outgoing mail to relays by SMTP (RFC 5321, with the extensions SIZE, 8BITMIME, SMTPUTF8,
 * DSN, STARTTLS and AUTH where they are offered). What is sent, and when again, is decided in the
 * store's package {@code submission}.
 */
package org.mapano.gateway.relay;
