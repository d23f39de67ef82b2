/** Quota levels and their state. */
package org.mapano.ejb.quota;
