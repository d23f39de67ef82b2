/**
 * Repairs and moves that a system administrator starts and that take their time: they run beside
 * the service as tasks that can be asked for.
 */
package org.mapano.ejb.maintenance;
