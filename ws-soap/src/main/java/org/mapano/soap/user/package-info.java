/**
 * Users: making, changing, finding and listing them, and who may send as them. What a session may
 * do is decided by {@link org.mapano.ejb.directory}.
 */
package org.mapano.soap.user;
