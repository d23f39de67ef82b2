/**
 * Reads and writes rpc/encoded trees. The records of {@link org.mapano.soap.type} and {@link
 * org.mapano.soap.operation} are the one description of the wire form; their codecs are made from
 * it once. Pulls from and pushes to StAX, no tree of XML is ever built.
 */
package org.mapano.soap.codec;
