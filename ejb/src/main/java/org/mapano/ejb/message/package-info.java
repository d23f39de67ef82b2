/** Messages as trees: loading, saving, deleting, copying, marking. */
package org.mapano.ejb.message;
