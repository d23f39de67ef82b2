/** Folders: the tree of a store. */
package org.mapano.ejb.folder;
