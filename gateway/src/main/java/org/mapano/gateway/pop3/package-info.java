/**
 * POP3 (RFC 1939, 2449, 2595, 5034): the Inbox as it was at login, to be fetched and deleted from.
 * One command is one class.
 */
package org.mapano.gateway.pop3;
