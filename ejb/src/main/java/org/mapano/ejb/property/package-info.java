/**
 * Rows of the tables {@code properties} and {@code mvproperties}, the hot path of the whole
 * product: they are written and read for many objects at once, never one by one.
 */
package org.mapano.ejb.property;
