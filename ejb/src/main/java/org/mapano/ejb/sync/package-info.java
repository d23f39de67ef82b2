/**
 * The change log of folders and messages: every change gets a row, so that clients and other doors
 * can catch up with what they missed (ICS).
 */
package org.mapano.ejb.sync;
