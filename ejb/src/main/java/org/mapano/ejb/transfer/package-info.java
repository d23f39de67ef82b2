/**
 * Whole messages taken out of a store or put into one, with everything below them: for
 * synchronisation, archives and migration. Long data is handed on as sources, never held.
 */
package org.mapano.ejb.transfer;
