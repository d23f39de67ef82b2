/** The address book: resolving names and reading objects. */
package org.mapano.soap.addressbook;
