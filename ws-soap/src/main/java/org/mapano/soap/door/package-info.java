/**
 * From the bytes of a request to those of its answer: envelopes, faults, data beside the XML. Knows
 * no server: sockets and HTTP are the listeners' work.
 */
package org.mapano.soap.door;
