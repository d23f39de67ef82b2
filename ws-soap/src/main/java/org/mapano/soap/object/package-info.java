/** Operations on objects as trees of properties: loading, saving, copying, deleting, marking. */
package org.mapano.soap.object;
