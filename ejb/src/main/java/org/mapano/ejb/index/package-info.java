/**
 * The message index: numbers, marks and change numbers of a folder, for clients that keep a mirror
 * of it.
 */
package org.mapano.ejb.index;
