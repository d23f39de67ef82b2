/** Plug-ins that come with the server and are active when the administrator names them. */
package org.mapano.ejb.plugin.shipped;
