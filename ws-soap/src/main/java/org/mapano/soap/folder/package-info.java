/** Operations on folders, receive folders and names of properties. */
package org.mapano.soap.folder;
