/**
 * Identifiers and their byte layouts: GUIDs, entry ids, source keys, change keys. Layouts as in the
 * databases of Kopano Core 8.7; all integers little-endian.
 */
package org.mapano.mapi.id;
