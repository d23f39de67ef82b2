/**
 * The accounts of the machine as user source: passwd, group and shadow. What those files have no
 * place for, such as mail addresses and quota levels, is kept in the tables of the database source.
 */
package org.mapano.ejb.users.unix;
