/**
 * Passwords of the database user source: argon2id hashes in a table of our own, the original's form
 * beside it, and what makes proving a password cheap for clients that log on again and again.
 */
package org.mapano.ejb.users.password;
