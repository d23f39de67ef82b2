/** Property types, tags and values, and the map of properties every object is made of. */
package org.mapano.mapi.prop;
