/**
 * A directory server as user source, by the options of {@code ldap.cfg}: which entries are users,
 * groups and contacts, which attributes mean what, and how passwords are proven. Nothing is written
 * to the directory. How it is reached is the business of {@code org.mapano.jca.ldap}.
 */
package org.mapano.ejb.users.ldap;
