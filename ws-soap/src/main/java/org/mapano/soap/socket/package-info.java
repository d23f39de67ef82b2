/**
 * The local socket: bytes are relayed to a loopback listener, which learns from the port of the
 * relay whose process is at the other end.
 */
package org.mapano.soap.socket;
