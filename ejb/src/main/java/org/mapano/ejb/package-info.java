/** The store and every use case. No class here knows a wire protocol: the doors translate. */
package org.mapano.ejb;
