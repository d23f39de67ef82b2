/** Stores: finding, creating and describing them. */
package org.mapano.ejb.store;
