/** Configuration by the names of the administrator manual. */
package org.mapano.ejb.config;
