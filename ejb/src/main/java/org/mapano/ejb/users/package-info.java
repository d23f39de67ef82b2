/** People and groups: the contract of user sources, and what the store needs of them. */
package org.mapano.ejb.users;
