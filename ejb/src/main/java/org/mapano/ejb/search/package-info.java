/**
 * Search folders: criteria, and the results that follow every change of a message in scope. What is
 * found can always be found anew from the criteria.
 */
package org.mapano.ejb.search;
