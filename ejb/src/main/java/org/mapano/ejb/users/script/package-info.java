/**
 * The six scripts of the administrator that run when users, groups and companies come and go
 * (SYNC-04, MT-04), and what happens where there are none: users and companies get their stores.
 */
package org.mapano.ejb.users.script;
