/**
 * Between the structures of the protocol and the words of {@code mapi}: properties, restrictions,
 * orders, rows and identifiers. Pure functions; what cannot be mapped is told with the error that
 * clients know for it.
 */
package org.mapano.soap.map;
