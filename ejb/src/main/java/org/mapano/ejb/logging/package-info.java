/**
 * The logs of the components, as their options ask for them: levels, files and the system log, set
 * up on the handlers of the application server's log manager (LOG-01 to LOG-03).
 */
package org.mapano.ejb.logging;
