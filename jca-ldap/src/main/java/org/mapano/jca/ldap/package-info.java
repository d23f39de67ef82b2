/**
 * Room for the outbound resource adapter to LDAP directories: pooled connections, failover between
 * servers, paging and TLS. What a user is, is not decided here but in the users package of the
 * store.
 */
package org.mapano.jca.ldap;
