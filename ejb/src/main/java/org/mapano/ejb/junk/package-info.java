/**
 * Learning from users what junk is: messages that they move into and out of the junk folder are put
 * into directories where a filter's learning program finds them (SPAMD-*).
 */
package org.mapano.ejb.junk;
