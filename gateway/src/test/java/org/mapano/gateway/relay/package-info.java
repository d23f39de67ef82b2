/** Sending to relays, tried against a small relay of the tests that speaks on a real socket. */
package org.mapano.gateway.relay;
