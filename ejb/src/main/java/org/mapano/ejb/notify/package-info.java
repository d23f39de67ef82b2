/** After-commit events: what changed, told to whoever waits. */
package org.mapano.ejb.notify;
