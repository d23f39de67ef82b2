/**
 * The address book that the server shows of its directory: containers, entries with their MAPI
 * properties, and finding entries by what people type.
 */
package org.mapano.ejb.addressbook;
