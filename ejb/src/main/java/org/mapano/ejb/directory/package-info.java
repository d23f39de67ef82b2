/**
 * What clients do with users, groups and companies: each use case takes the session that asks,
 * decides whether it may, and answers accounts. Objects are named by entry id; see {@link
 * org.mapano.ejb.directory.DirectoryIds}.
 */
package org.mapano.ejb.directory;
