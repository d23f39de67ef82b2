/**
 * The database as user source: the tables object, objectproperty, objectmvproperty and relations.
 */
package org.mapano.ejb.users.db;
