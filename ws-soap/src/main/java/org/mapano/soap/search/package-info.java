/** Operations on search folders. */
package org.mapano.soap.search;
