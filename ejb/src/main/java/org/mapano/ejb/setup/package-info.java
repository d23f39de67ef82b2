/** The first start: demo accounts, and how a server without accounts is administered. */
package org.mapano.ejb.setup;
