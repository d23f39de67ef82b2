/** Names of named properties and the property ids they have in this database. */
package org.mapano.ejb.named;
