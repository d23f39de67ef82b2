/** Quota levels and their state. */
package org.mapano.soap.quota;
