/**
 * The way to directory servers: pooled connections, failover between several servers, StartTLS and
 * LDAPS with checked certificates, paged searches, time-outs. What an entry means is not known here
 * but in {@code org.mapano.ejb.users.ldap}.
 */
package org.mapano.jca.ldap;
