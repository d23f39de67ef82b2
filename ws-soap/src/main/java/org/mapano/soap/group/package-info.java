/**
 * Groups and their members. What a session may do is decided by {@link org.mapano.ejb.directory}.
 */
package org.mapano.soap.group;
