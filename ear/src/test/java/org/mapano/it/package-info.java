/**
 * Tests of the assembled server: inside the container, and from outside with real clients against a
 * server that {@link org.mapano.it.MapanoServer} starts as an administrator would.
 */
package org.mapano.it;
