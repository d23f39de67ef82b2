/** When users were here last: logons and logoffs are noted in memory and written now and then. */
package org.mapano.ejb.usage;
