/** The whole door on a real store, without an application server. */
package org.mapano.soap.testing;
