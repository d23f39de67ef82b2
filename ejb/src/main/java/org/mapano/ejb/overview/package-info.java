/**
 * Tables that administrators read to oversee the server: users, stores with and without owner, and
 * numbers about the system.
 */
package org.mapano.ejb.overview;
