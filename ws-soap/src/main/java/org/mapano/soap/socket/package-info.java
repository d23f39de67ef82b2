/**
 * Listeners beside the application server's own: local sockets, encrypted connections and further
 * addresses. Bytes are relayed to a loopback listener, which learns from the port of the relay who
 * is at the other end.
 */
package org.mapano.soap.socket;
