/**
 * SEARCH and SORT: keys as a tree that is decided with the cheapest data first, and the order of
 * results.
 */
package org.mapano.gateway.imap.search;
