/** Operations of incremental change synchronisation. */
package org.mapano.soap.sync;
