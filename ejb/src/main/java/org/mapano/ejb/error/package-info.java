/** What can go wrong in the store, in MAPI's terms. */
package org.mapano.ejb.error;
