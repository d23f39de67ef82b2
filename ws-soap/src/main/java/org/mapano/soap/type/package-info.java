/** Structures of the protocol as records: component order is element order. */
package org.mapano.soap.type;
