/**
 * Plug-ins that look at mail and change it, when it comes in and before it is sent (PLUGIN-01): the
 * interfaces that they implement, and how they are found, ordered and kept from doing harm.
 */
package org.mapano.ejb.plugin;
